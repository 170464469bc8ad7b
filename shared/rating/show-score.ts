import * as z from 'zod'
import { count, day, id, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { compoundTypes } from '../place/compound-type.ts'
import { correction, publishedLine } from './batch.ts'
import { companyAnswer } from './company-page.ts'
import { askedShape } from './item.ts'
import { providerKinds } from './provider.ts'
import { quarter } from './quarter.ts'

/** A quarter of a compound as it is published, with what is needed to see how the score is made. */
export function publishedQuarter() {
  return publishedLine()
    .pick({
      ...{ providerId: true, providerName: true, households: true, votes: true, starSum: true },
      ...{
        bars: true,
        scoreTenths: true,
        scoreHundredths: true,
        lowTenths: true,
        highTenths: true,
      },
      ...{ rank: true },
    })
    .extend({
      quarter: quarter(),
      edition: count().min(1),
      publishedOn: day(),
      meanHundredths: count(),
      compounds: count(),
      ranked: count(),
      /** What the company says to it, once. */
      answer: companyAnswer().nullable(),
    })
}

export const showScore = operation({
  name: 'rating.showScore',
  means:
    'See how a compound’s provider is rated: this quarter so far, and each quarter that is published.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), compoundId: id() }),
  output: () =>
    z.object({
      compoundName: line(40),
      compoundType: z.enum(compoundTypes).nullable(),
      isInvented: z.boolean(),
      office: line(40).nullable(),
      officePhone: line(20).nullable(),
      /** Who serves today; `none` where nobody does, null where nobody has entered it. */
      serving: z
        .object({ kind: z.enum(providerKinds), providerName: line(60).nullable() })
        .nullable(),
      /** Before the housing authority has confirmed the board, only who lives or works there sees scores. */
      isShown: z.boolean(),
      running: z
        .array(
          z.object({
            providerId: id(),
            providerName: line(60).nullable(),
            kind: z.enum(providerKinds),
            quarter: quarter(),
            scoreTenths: count(),
            votesFrom: count(),
          }),
        )
        .max(20),
      quarters: z.array(publishedQuarter().extend({ asked: askedShape().nullable() })).max(40),
      corrections: z.array(correction().extend({ quarter: quarter() })).max(40),
    }),
  failures: {},
  personal: [],
})
