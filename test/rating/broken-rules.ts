import { noiseBytes } from '@linli/shared/rating/noise'
import { minimumHouseholds, scoreTenths, votesBand } from '@linli/shared/rating/score'
import { changedForView } from '@linli/shared/rating/view'
import type { Dice } from '../activity/dice.ts'
import { attack, type Likelihood, starsLeft } from './adversary.ts'
import {
  countsAtEnd,
  type History,
  randomHistory,
  sumsAfterEach,
  votesAfterEach,
} from './history.ts'
import { publish } from './published.ts'

const mean = 380
/** Bytes that make a noise of none. */
const noNoise = new Uint8Array(noiseBytes).fill(1)

/** A rule without noise publishes one thing for one history. */
type Rule = (history: History) => unknown

/** The exact score after every vote. */
export const everyVote: Rule = (history) => scoresAfter(history, () => true)

/** As the rule was first written: three households whose stars differ, to 0.1; the exact bars at the close. */
export const differingStars: Rule = (history) => [
  differingViews(history),
  (votesAfterEach(history).at(-1) ?? 0) < 10 ? null : countsAtEnd(history),
]

/** The same without the bars. */
export const differingViews: Rule = (history) => {
  const given = new Map<number, number>()
  return scoresAfter(history, (place) => {
    const vote = history[place]
    if (vote) given.set(vote.household, vote.stars)
    if (given.size < changedForView || new Set(given.values()).size === 1) return false
    given.clear()
    return true
  })
}

/** Today's rule, with a noise that everybody knows. */
export const knownNoise: Rule = (history) => publish(history, mean, () => noNoise)

function scoresAfter(history: History, isDue: (place: number) => boolean) {
  const sums = sumsAfterEach(history)
  return votesAfterEach(history).map((votes, place) => {
    if (votes < minimumHouseholds || !isDue(place)) return null
    return [scoreTenths({ votes, starSum: sums[place] ?? 0 }, mean), votesBand(votes)]
  })
}

/** Votes of random quarters, and those that such a rule tells: one value left, and no other possible at all. */
export interface Told {
  told: number
  votes: number
}

export function toldBy(rule: Rule, quarters: number, dice: Dice): Told {
  return told(quarters, dice, (history) => {
    const published = JSON.stringify(rule(history))
    return (other) => (JSON.stringify(rule(other)) === published ? 1 : 0)
  })
}

/** Bars rounded at random to threes, as some statistics offices do: the noise ends, and where it ends it tells. */
export function toldByThrees(quarters: number, dice: Dice): Told {
  return told(quarters, dice, (history) => {
    const bars = countsAtEnd(history).map((bar) => bar - (bar % 3) + (dice(3) < bar % 3 ? 3 : 0))
    return (other) =>
      countsAtEnd(other).reduce((all, bar, place) => all * toThree(bar, bars[place] ?? 0), 1)
  })
}

function toThree(bar: number, shown: number): number {
  return Math.max(0, 1 - Math.abs(shown - bar) / 3)
}

function told(quarters: number, dice: Dice, likelihoodOf: (history: History) => Likelihood): Told {
  const sum: Told = { told: 0, votes: 0 }
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const history = randomHistory(dice)
    const found = attack(history, likelihoodOf(history))
    sum.told += found.filter((one) => starsLeft(one, 0) < 2).length
    sum.votes += found.length
  }
  return sum
}
