/** What all households of one compound type gave together in a batch: C, and how far their stars lie apart. */
import type { CompoundType } from '../place/compound-type.ts'
import type { Closing } from './closing.ts'
import { unknownSpreadHundredths } from './interval.ts'
import { rounded } from './score.ts'
import { added, type Histogram, households, starSum } from './stars.ts'

/** C before anything is published of a type: the middle of the scale. */
export const unknownMeanHundredths = 300

export interface TypeFigures {
  compoundType: CompoundType
  votes: number
  /** C: the mean star of all these households, in hundredths. */
  meanHundredths: number
  /** S² of the interval, from the bars of the type, in hundredths. */
  spreadHundredths: number
}

/** Made of what is published only, so nothing new is told by it. */
export function typeFigures(compoundType: CompoundType, all: readonly Closing[]): TypeFigures {
  const votes = all.reduce((sum, one) => sum + one.votes, 0)
  const stars = all.reduce((sum, one) => sum + one.starSum, 0)
  const bars = added(all.flatMap((one) => (one.bars ? [one.bars] : [])))
  return {
    compoundType,
    votes,
    meanHundredths: votes === 0 ? unknownMeanHundredths : rounded(100 * stars, votes),
    spreadHundredths: spreadOf(bars),
  }
}

function spreadOf(bars: Histogram): number {
  const count = households(bars)
  if (count === 0) return unknownSpreadHundredths
  const squares = bars.reduce((sum, value, place) => sum + (place + 1) ** 2 * value, 0)
  return rounded(100 * (count * squares - starSum(bars) ** 2), count * count)
}
