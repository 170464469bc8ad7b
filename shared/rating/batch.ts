/** A batch: everything that one place publishes of one quarter at once, complete enough to compute every score again. */
import * as z from 'zod'
import { count, day, id, line } from '../fields.ts'
import { compoundTypes } from '../place/compound-type.ts'
import { distributionFrom } from './closing.ts'
import { askedShape } from './item.ts'
import { providerKinds } from './provider.ts'
import { quarter } from './quarter.ts'
import { minimumHouseholds, priorHouseholds } from './score.ts'
import { histogram } from './stars.ts'

/** The numbers of the rule, in every batch: an old batch is computed again by the rule it names. */
export const rule = {
  version: 1,
  priorHouseholds,
  minimumHouseholds,
  distributionFrom,
} as const

/** Who was rated, and what was counted: the votes with noise (docs/decisions/0013). */
export function countedLine() {
  return z.strictObject({
    compoundId: id(),
    compoundName: line(40),
    compoundType: z.enum(compoundTypes),
    providerId: id(),
    providerName: line(60),
    providerKind: z.enum(providerKinds),
    /** Doors of the compound. */
    households: count(),
    votes: count().min(minimumHouseholds),
    starSum: count(),
    bars: histogram().nullable(),
  })
}

/** And what follows from it. */
export function publishedLine() {
  return countedLine().extend({
    scoreTenths: count(),
    scoreHundredths: count(),
    lowTenths: count(),
    highTenths: count(),
    rank: count().nullable(),
  })
}

export function publishedType() {
  return z.strictObject({
    compoundType: z.enum(compoundTypes),
    votes: count(),
    meanHundredths: count(),
    spreadHundredths: count(),
    compounds: count(),
    ranked: count(),
  })
}

/** What a line said before, since when, and why it was wrong. A line that was taken away or added has no other side. */
export function correction() {
  return z.strictObject({
    compoundId: id(),
    providerId: id(),
    was: z
      .strictObject({ votes: count(), scoreTenths: count(), rank: count().nullable() })
      .nullable(),
    wrongFrom: day(),
    correctedOn: day(),
    because: line(200),
  })
}

export function batch() {
  return z.strictObject({
    rule: z.strictObject({
      version: z.literal(rule.version),
      priorHouseholds: z.literal(rule.priorHouseholds),
      minimumHouseholds: z.literal(rule.minimumHouseholds),
      distributionFrom: z.literal(rule.distributionFrom),
    }),
    placeId: id(),
    placeName: line(40),
    quarter: quarter(),
    /** The items that could be rated, in which version; not named in what was published before lists had versions. */
    asked: askedShape().optional(),
    /** 1, and one more for each correction. */
    edition: count().min(1),
    /** Digest of the edition before. */
    follows: z.string().length(64).nullable(),
    publishedOn: day(),
    types: z.array(publishedType()).max(compoundTypes.length),
    lines: z.array(publishedLine()).max(100_000),
    corrections: z.array(correction()).max(10_000),
  })
}

export type CountedLine = z.output<ReturnType<typeof countedLine>>
export type PublishedLine = z.output<ReturnType<typeof publishedLine>>
export type PublishedType = z.output<ReturnType<typeof publishedType>>
export type Correction = z.output<ReturnType<typeof correction>>
export type Batch = z.output<ReturnType<typeof batch>>
