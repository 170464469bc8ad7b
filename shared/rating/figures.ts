/** From what was counted to what is published: means, scores, ranges, places. Publishing and recomputing call this. */
import { compoundTypes } from '../place/compound-type.ts'
import type { Batch, CountedLine, PublishedLine, PublishedType } from './batch.ts'
import { intervalOf } from './interval.ts'
import { ranksOf } from './rank.ts'
import { scoreHundredths, scoreTenths } from './score.ts'
import { typeFigures } from './type-figures.ts'

/** Types in their own order, lines by type, then by compound and provider. */
export function figuresOf(counted: readonly CountedLine[]): Pick<Batch, 'types' | 'lines'> {
  const all = compoundTypes.flatMap((compoundType) => {
    const ofType = counted.filter((line) => line.compoundType === compoundType).sort(byIds)
    return ofType.length > 0 ? [figuresOfType(compoundType, ofType)] : []
  })
  return { types: all.map(({ type }) => type), lines: all.flatMap(({ lines }) => lines) }
}

function figuresOfType(
  compoundType: PublishedType['compoundType'],
  counted: readonly CountedLine[],
): { type: PublishedType; lines: PublishedLine[] } {
  const figures = typeFigures(compoundType, counted)
  const ranks = ranksOf(counted, figures.meanHundredths)
  const lines = counted.map((line, place) => published(line, figures, ranks[place] ?? null))
  const ranked = lines.filter(({ rank }) => rank !== null).length
  return { type: { ...figures, compounds: counted.length, ranked }, lines }
}

function published(
  line: CountedLine,
  { meanHundredths, spreadHundredths }: Pick<PublishedType, 'meanHundredths' | 'spreadHundredths'>,
  rank: number | null,
): PublishedLine {
  const hundredths = scoreHundredths(line, meanHundredths)
  return {
    ...line,
    scoreTenths: scoreTenths(line, meanHundredths),
    scoreHundredths: hundredths,
    ...intervalOf(hundredths, line.votes, line.households, spreadHundredths),
    rank,
  }
}

function byIds(one: CountedLine, other: CountedLine): number {
  const [first, second] = [one, other].map(({ compoundId, providerId }) => compoundId + providerId)
  return (first ?? '') < (second ?? '') ? -1 : 1
}
