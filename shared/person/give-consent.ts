import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { purposes } from './purpose.ts'

export const giveConsent = operation({
  name: 'person.giveConsent',
  means: 'Agree to one purpose, in the version of the words one was shown.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  input: () =>
    z.strictObject({
      consentId: id(),
      purpose: z.enum(purposes),
      version: z.int().min(1).max(1000),
    }),
  output: () => z.object({ givenAt: moment() }),
  failures: { 'person.wordsChanged': 'conflict' },
  personal: [],
})
