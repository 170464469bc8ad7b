import * as z from 'zod'
import { moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { purposes } from './purpose.ts'

export function ownConsent() {
  return z.object({
    purpose: z.enum(purposes),
    version: z.int(),
    givenAt: moment(),
    /** Taken back, or replaced by the consent to another version. */
    endedAt: moment().nullable(),
  })
}

export const listConsents = operation({
  name: 'person.listConsents',
  means: 'See what one has consented to, in which version, since when, and what one took back.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({}),
  output: () => z.object({ consents: z.array(ownConsent()).max(200) }),
  failures: {},
  personal: [{ field: 'output.consents', purpose: 'none' }],
})
