import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'
import { quarter } from './quarter.ts'

export const showBatch = operation({
  name: 'rating.showBatch',
  means:
    'Get what is published of a quarter as the text over which its digest was taken, to compute it again.',
  effect: 'read',
  who: 'anyone',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ districtId: id(), quarter: quarter() }),
  output: () => z.object({ content: z.string().max(50_000_000), digest: z.string().length(64) }),
  failures: {},
  personal: [],
})
