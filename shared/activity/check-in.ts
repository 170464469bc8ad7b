import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'
import { activityBrief, ownCheckIn } from './activity.ts'

export const checkIn = operation({
  name: 'activity.checkIn',
  means:
    'A person who stands before the code records that they came; once, whatever is scanned again.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: true,
  consent: 'signIn',
  input: () =>
    z.strictObject({
      communityId: id(),
      activityId: id(),
      token: z.string().length(28),
      checkInId: id(),
    }),
  output: () =>
    z.object({ isRepeated: z.boolean(), checkIn: ownCheckIn(), activity: activityBrief() }),
  failures: {
    'activity.codeForged': 'invalid',
    'activity.codeExpired': 'conflict',
    'activity.codeAhead': 'conflict',
    'activity.notOpenYet': 'conflict',
    'activity.over': 'conflict',
    'activity.cancelled': 'conflict',
    'activity.communityClosed': 'conflict',
  },
  personal: [{ field: 'output.checkIn', purpose: 'signIn' }],
})
