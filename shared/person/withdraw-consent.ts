import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { purposes } from './purpose.ts'

export const withdrawConsent = operation({
  name: 'person.withdrawConsent',
  means: 'Take back what one agreed to; what was recorded stays, nothing new is.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  input: () => z.strictObject({ consentId: id(), purpose: z.enum(purposes) }),
  output: () => z.object({ withdrawnAt: moment() }),
  failures: {},
  personal: [],
})
