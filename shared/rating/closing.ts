/** What is published of a quarter's votes when it has closed: their number, the sum of stars, and the five bars. */
import { coin, die, noiseOf } from './noise.ts'
import { type Counted, minimumHouseholds, possibleSum } from './score.ts'
import { type Histogram, households, starSum } from './stars.ts'

/** Fewer households get no bars: the noise on each would be as large as the bar. */
export const distributionFrom = 30
/** One for the sum, one for each step between two stars. */
export const closingNoises = 5

export interface Closing extends Counted {
  /** Null below 30 households. They add up to `votes` and `starSum`. */
  bars: Histogram | null
}

/** Numbers of households that gave at most one, two, three, four stars. */
export type Steps = readonly [number, number, number, number]

/** @param bytes five times 16 secret bytes, used once. Null below five households. */
export function closingOf(counts: Histogram, bytes: readonly Uint8Array[]): Closing | null {
  const votes = households(counts)
  if (votes < minimumHouseholds) return null
  const [forSum, ...forSteps] = bytes
  if (!forSum || bytes.length !== closingNoises) throw new RangeError('five noises')
  const sum = possibleSum(starSum(counts) + noiseOf(forSum, die), votes)
  if (votes < distributionFrom) return { votes, starSum: sum, bars: null }
  const noises = forSteps.map((each) => noiseOf(each, coin))
  return { votes, starSum: sum, bars: barsWithSum(barsOf(noisySteps(counts, noises), votes), sum) }
}

/** The steps with noise, put back into order and between none and all. */
export function noisySteps(counts: Histogram, noises: readonly number[]): Steps {
  const votes = households(counts)
  let [atMost, shown] = [0, 0]
  const next = (bar: number, place: number): number => {
    atMost += bar
    shown = Math.min(votes, Math.max(shown, atMost + (noises[place] ?? 0)))
    return shown
  }
  const [one, two, three, four] = counts
  return [next(one, 0), next(two, 1), next(three, 2), next(four, 3)]
}

export function barsOf([one, two, three, four]: Steps, votes: number): Histogram {
  return [one, two - one, three - two, four - three, votes - four]
}

/** Bars and score shall tell one story: households move by one star until the bars add up to the sum. */
function barsWithSum(bars: Histogram, sum: number): Histogram {
  const moved: [number, number, number, number, number] = [...bars]
  for (let missing = sum - starSum(moved); missing !== 0; missing -= Math.sign(missing)) {
    const up = Math.sign(missing)
    const movable = [0, 1, 2, 3, 4].filter((bar) => bar + up >= 0 && bar + up <= 4)
    const from = movable.reduce((best, bar) =>
      (moved[bar] ?? 0) > (moved[best] ?? 0) ? bar : best,
    )
    moved[from] = (moved[from] ?? 0) - 1
    moved[from + up] = (moved[from + up] ?? 0) + 1
  }
  return moved
}
