import * as z from 'zod'
import { count } from '../fields.ts'
import { waitingClaims } from '../household/household.ts'
import { operation } from '../operation.ts'
import { community, listedActivity, notOpen } from './activity.ts'
import { due } from './due.ts'

export const showHome = operation({
  name: 'activity.showHome',
  means: 'See what is due from one now, what one has signed up for, and what is on at home soon.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      community: community().nullable(),
      notOpen: notOpen().nullable(),
      unreadMessages: count(),
      dues: z.array(due()).max(12),
      /** By compound: households that wait for whoever decides it, which is the caller. */
      waitingClaims: z.array(waitingClaims()).max(5),
      /** One’s own sign-ups wherever they are, and what is on in one’s own community, in the order of time. */
      coming: z.array(listedActivity()).max(6),
    }),
  failures: {},
  personal: [
    { field: 'output.unreadMessages', purpose: 'none' },
    { field: 'output.dues', purpose: 'none' },
    { field: 'output.coming.checkedInAt', purpose: 'none' },
    { field: 'output.coming.signUp', purpose: 'none' },
  ],
})
