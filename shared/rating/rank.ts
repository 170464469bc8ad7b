/** Places inside one compound type, for the upper half only: there is no bottom list. */
import { type Counted, scoreFraction } from './score.ts'

/**
 * The place of each, in the order given; null below the upper half. Equal scores share a place, and one that would
 * reach into the lower half is not given.
 */
export function ranksOf(all: readonly Counted[], meanHundredths: number): (number | null)[] {
  const half = Math.floor(all.length / 2)
  return all.map((one) => {
    const differences = all.map((other) => compareScores(other, one, meanHundredths))
    const better = differences.filter((difference) => difference > 0).length
    const equal = differences.filter((difference) => difference === 0).length
    return better + equal <= half ? better + 1 : null
  })
}

/** Above zero when the first has the higher score: the exact fractions, not what is shown of them. */
export function compareScores(one: Counted, other: Counted, meanHundredths: number): number {
  const [first, second] = [scoreFraction(one, meanHundredths), scoreFraction(other, meanHundredths)]
  return Math.sign(first.over * second.under - second.over * first.under)
}
