import * as z from 'zod'
import { moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { purposes } from './purpose.ts'

export const giveConsent = operation({
  name: 'person.giveConsent',
  means: 'Consent to one purpose, in the version of its text that one has read.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ purpose: z.enum(purposes), version: z.int().min(1).max(1000) }),
  output: () => z.object({ givenAt: moment() }),
  failures: { 'person.consentOutdated': 'conflict' },
  personal: [
    { field: 'input.purpose', purpose: 'none' },
    { field: 'input.version', purpose: 'none' },
    { field: 'output.givenAt', purpose: 'none' },
  ],
})
