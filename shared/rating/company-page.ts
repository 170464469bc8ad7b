/** A company's view of its own figures: nothing in it that is not, or is not about to be, published. */
import * as z from 'zod'
import { count, day, id, line, moment } from '../fields.ts'
import { publishedLine } from './batch.ts'
import { findings } from './flag.ts'
import { quarter } from './quarter.ts'

/** What a company says to its score, as everybody reads it beside the score. */
export function companyAnswer() {
  return z.object({ words: line(200), answeredAt: moment() })
}

/** A quarter of one provider at one compound; `publishedOn` is null while it is shown to the company alone. */
export function companyQuarter() {
  return publishedLine()
    .pick({
      ...{ providerId: true, providerName: true, households: true, votes: true, starSum: true },
      ...{ bars: true, scoreTenths: true, scoreHundredths: true, lowTenths: true },
      ...{ highTenths: true, rank: true },
    })
    .extend({
      quarter: quarter(),
      meanHundredths: count(),
      compounds: count(),
      publishedOn: day().nullable(),
      objectionsEndOn: day(),
      /** The year of that day is not announced yet. */
      isProvisional: z.boolean(),
      mayObject: z.boolean(),
      /** Why a person took the line out, where one did; then it is not, or no longer, published. */
      takenBackBecause: line(200).nullable(),
      answer: companyAnswer().nullable(),
      objection: z
        .object({
          words: line(200),
          finding: z.enum(findings).nullable(),
          because: line(200).nullable(),
        })
        .nullable(),
    })
}

/** Which page an answer or an objection is about. */
export function pageKeys() {
  return { communityId: id(), compoundId: id(), providerId: id(), quarter: quarter() }
}
