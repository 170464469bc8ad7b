import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'
import { ownSignUp, signUpRefusals } from './waitlist.ts'

export const signUp = operation({
  name: 'activity.signUp',
  means: 'Say before an activity begins that one will come: a place, or the next on the waitlist.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: 'signIn',
  input: () => z.strictObject({ communityId: id(), activityId: id(), signUpId: id() }),
  output: () => z.object({ isRepeated: z.boolean(), signUp: ownSignUp() }),
  failures: { ...signUpRefusals, 'activity.communityClosed': 'conflict' },
  personal: [{ field: 'output.signUp', purpose: 'signIn' }],
})
