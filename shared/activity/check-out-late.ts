import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { checkOut } from './check-out.ts'

export const checkOutLate = operation({
  name: 'activity.checkOutLate',
  means:
    'Hand in a sign-out that a phone without network kept; it makes no hours until the organizer sets them.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: 'signIn',
  input: () =>
    z.strictObject({ communityId: id(), activityId: id(), checkOutId: id(), leftAt: moment() }),
  output: () => checkOut.output(),
  failures: {
    'activity.notSignedIn': 'conflict',
    'activity.notBegun': 'conflict',
    'activity.signOutOver': 'conflict',
    'activity.cancelled': 'conflict',
    'activity.leftAhead': 'invalid',
    'activity.tooLateToHandIn': 'conflict',
  },
  personal: [
    { field: 'input.leftAt', purpose: 'signIn' },
    { field: 'output.checkOut', purpose: 'signIn' },
  ],
})
