import * as z from 'zod'
import { moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { purposes } from './purpose.ts'

export const withdrawConsent = operation({
  name: 'person.withdrawConsent',
  means: 'Take back a consent; what was done under it stays, and is not done any more.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ purpose: z.enum(purposes) }),
  output: () => z.object({ withdrawnAt: moment().nullable() }),
  failures: {},
  personal: [
    { field: 'input.purpose', purpose: 'none' },
    { field: 'output.withdrawnAt', purpose: 'none' },
  ],
})
