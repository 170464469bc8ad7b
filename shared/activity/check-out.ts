import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'
import { ownCheckOut } from './sign-out.ts'

export const checkOut = operation({
  name: 'activity.checkOut',
  means:
    'Whoever signed in says that they leave, by the code or by a tap; once, whatever is tapped again.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: true,
  consent: 'signIn',
  input: () =>
    z.strictObject({
      communityId: id(),
      activityId: id(),
      /** That of the code that was just scanned; null by a tap. */
      token: z.string().length(28).nullable(),
      checkOutId: id(),
    }),
  output: () => z.object({ isRepeated: z.boolean(), checkOut: ownCheckOut() }),
  failures: {
    'activity.codeForged': 'invalid',
    'activity.notSignedIn': 'conflict',
    'activity.notBegun': 'conflict',
    'activity.signOutOver': 'conflict',
    'activity.cancelled': 'conflict',
  },
  personal: [{ field: 'output.checkOut', purpose: 'signIn' }],
})
