import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'
import { places, signUpRefusals } from './waitlist.ts'

export const withdrawSignUp = operation({
  name: 'activity.withdrawSignUp',
  means: 'Say before an activity begins that one will not come after all; the next one moves up.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id() }),
  output: () => z.object({ places: places() }),
  failures: { ...signUpRefusals, 'activity.notSignedUp': 'conflict' },
  personal: [],
})
