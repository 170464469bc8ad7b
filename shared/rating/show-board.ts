import * as z from 'zod'
import { count, day, id, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { compoundTypes } from '../place/compound-type.ts'
import { correction, publishedLine, publishedType } from './batch.ts'
import { coverageKinds } from './coverage.ts'
import { askedShape } from './item.ts'
import { quarter } from './quarter.ts'

/** A share, with what it is a share of, and of which day. */
export function coverageFigure() {
  return z.object({
    kind: z.enum(coverageKinds),
    covered: count(),
    compounds: count(),
    asOf: day(),
  })
}

export const showBoard = operation({
  name: 'rating.showBoard',
  means:
    'See without logging in what a district has published of a quarter, once its board is confirmed.',
  effect: 'read',
  who: 'anyone',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      districtId: id(),
      /** Null: the newest that is published. */
      quarter: quarter().nullable(),
      compoundType: z.enum(compoundTypes).nullable(),
    }),
  output: () =>
    z.object({
      district: line(40),
      authority: line(60),
      confirmedOn: day(),
      quarters: z.array(quarter()).max(80),
      batch: z
        .object({
          quarter: quarter(),
          edition: count().min(1),
          publishedOn: day(),
          digest: z.string().length(64),
          asked: askedShape().nullable(),
          types: z.array(publishedType()).max(compoundTypes.length),
          lines: z.array(publishedLine()).max(20_000),
          corrections: z.array(correction()).max(10_000),
        })
        .nullable(),
      coverage: z.array(coverageFigure()).max(10),
    }),
  failures: {},
  personal: [],
})
