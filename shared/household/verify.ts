import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'
import { claimReasons } from './claim.ts'
import { slipCode } from './slip.ts'

export const verify = operation({
  name: 'household.verify',
  means:
    'Prove one’s household by the code of the sealed slip; behind a taken door a person decides.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: true,
  consent: 'household',
  input: () => z.strictObject({ communityId: id(), doorId: id(), code: slipCode() }),
  output: () =>
    z.object({
      claim: z.object({
        claimId: id(),
        standing: z.enum(['member', 'waiting']),
        reason: z.enum(claimReasons).nullable(),
      }),
    }),
  failures: {
    'household.wrongCode': 'invalid',
    'household.slipVoid': 'conflict',
    'household.locked': 'tooMany',
    'household.ofTheProvider': 'notAllowed',
  },
  personal: [
    { field: 'output.claim', purpose: 'household' },
    { field: 'output.claim.standing', purpose: 'household' },
    { field: 'output.claim.reason', purpose: 'household' },
  ],
})
