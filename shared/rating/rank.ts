/** Places inside one compound type, for the upper half only: there is no bottom list. */
import { type Counted, scoreFraction } from './score.ts'

/**
 * The place of each, in the order given; null below the upper half. Equal scores share a place, and one that would
 * reach into the lower half is not given.
 */
export function ranksOf(all: readonly Counted[], meanHundredths: number): (number | null)[] {
  const half = Math.floor(all.length / 2)
  const ranks = new Map<Counted, number>()
  let place = 1
  for (const equals of equalsFromTheBest(all, meanHundredths)) {
    if (place - 1 + equals.length > half) break
    for (const one of equals) ranks.set(one, place)
    place += equals.length
  }
  return all.map((one) => ranks.get(one) ?? null)
}

/** Above zero when the first has the higher score: the exact fractions, not what is shown of them. */
export function compareScores(one: Counted, other: Counted, meanHundredths: number): number {
  const [first, second] = [scoreFraction(one, meanHundredths), scoreFraction(other, meanHundredths)]
  return Math.sign(first.over * second.under - second.over * first.under)
}

function equalsFromTheBest(all: readonly Counted[], meanHundredths: number): Counted[][] {
  const groups: Counted[][] = []
  for (const one of [...all].sort((left, right) => compareScores(right, left, meanHundredths))) {
    const last = groups.at(-1)
    if (last?.[0] && compareScores(last[0], one, meanHundredths) === 0) last.push(one)
    else groups.push([one])
  }
  return groups
}
