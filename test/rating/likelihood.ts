import { coin, die } from '@linli/shared/rating/noise'
import { possibleSum, scoreTenths } from '@linli/shared/rating/score'
import { starSum } from '@linli/shared/rating/stars'
import type { Likelihood } from './adversary.ts'
import { countsAtEnd, type History, sumsAfterEach, votesAfterEach } from './history.ts'
import type { Published } from './published.ts'

/** Noise beyond this is left out: the chance of it is nothing beside what is left. */
const reach = 80

const chances = { 2: chancesOf(2), 3: chancesOf(3) }

/** Sums, with their noise, that a view shows as what it shows. */
interface Seen {
  after: number
  from: number
  to: number
}

/**
 * How probable it is that exactly this is published, over all that the noise may have been.
 * @param history any in which the same households vote at the same times.
 */
export function likelihoodOf(published: Published, history: History): Likelihood {
  const votes = votesAfterEach(history)
  const seen = published.views.map(({ after, view }) => ({
    after,
    ...sumsShownAs(view.scoreTenths, votes[after] ?? 0, published.meanHundredths),
  }))
  return (other) => ofViews(seen, sumsAfterEach(other)) * ofClosing(published, other)
}

function sumsShownAs(tenths: number, votes: number, mean: number): Omit<Seen, 'after'> {
  const shown = (sum: number) => scoreTenths({ votes, starSum: possibleSum(sum, votes) }, mean)
  let [from, to] = [votes - reach, 5 * votes + reach]
  while (shown(from) < tenths) from += 1
  while (shown(to) > tenths) to -= 1
  return { from, to }
}

/** The noise of a view is that of the view before and some more: summed over every course it can have taken. */
function ofViews(seen: readonly Seen[], sums: readonly number[]): number {
  let [before, least] = [[1], 0]
  for (const { after, from, to } of seen) {
    const lowest = from - (sums[after] ?? 0)
    const start = Math.min(least, lowest)
    const length = Math.max(least + before.length, lowest + to - from + 1) - start
    const all = withOneMore(before, least - start, length)
    before = all.slice(lowest - start, lowest - start + to - from + 1)
    least = lowest
  }
  return before.reduce((all, one) => all + one, 0)
}

/** Each chance spread to both sides, halved with every step: once upwards, once downwards. */
function withOneMore(before: readonly number[], at: number, length: number): number[] {
  const all = new Array<number>(length).fill(0)
  for (let [place, up] = [0, 0]; place < length; place += 1) {
    up = up / coin.sides + (before[place - at] ?? 0)
    all[place] = up
  }
  for (let [place, down] = [length - 1, 0]; place >= 0; place -= 1) {
    all[place] = ((all[place] ?? 0) + down) * exactly(0, coin.sides)
    down = (down + (before[place - at] ?? 0)) / coin.sides
  }
  return all
}

function ofClosing({ votes, starSum: shown, steps }: Published, history: History): number {
  const counts = countsAtEnd(history)
  let product = cutOff(shown, votes, 5 * votes, starSum(counts), die.sides)
  let [atMost, floor] = [0, 0]
  for (const [place, step] of steps?.entries() ?? []) {
    atMost += counts[place] ?? 0
    product *= cutOff(step, floor, votes, atMost, coin.sides)
    floor = step
  }
  return product
}

/** That truth and noise, cut off at both ends, show as this. */
function cutOff(shown: number, low: number, high: number, truth: number, sides: 2 | 3): number {
  if (low === high) return 1
  if (shown === low) return upTo(low - truth, sides)
  if (shown === high) return upTo(truth - high, sides)
  return exactly(shown - truth, sides)
}

function exactly(noise: number, sides: 2 | 3): number {
  return chances[sides][Math.abs(noise)] ?? 0
}

function upTo(noise: number, sides: 2 | 3): number {
  const tail = (edge: number) => (sides ** -edge * sides) / (sides + 1)
  return noise < 0 ? tail(-noise) : 1 - tail(noise + 1)
}

/** Of each size of noise, up to far more than any quarter here needs. */
function chancesOf(sides: number): number[] {
  const none = (sides - 1) / (sides + 1)
  return Array.from({ length: 600 }, (_, size) => none * sides ** -size)
}
