import { scoreTenths } from '@linli/shared/rating/score'
import { expect, it } from 'vitest'
import { diceOf } from '../activity/dice.ts'
import { attack } from './adversary.ts'
import {
  differingStars,
  differingViews,
  everyVote,
  knownNoise,
  toldBy,
  toldByThrees,
} from './broken-rules.ts'
import type { History } from './history.ts'
import { likelihoodOf } from './likelihood.ts'
import { attackQuarters, leastFit } from './privacy.ts'
import { bytesOf, publish } from './published.ts'

const quiet = () => undefined
/** Nothing here waits for anything: how long it reckons is the machine’s affair and no finding. */
const unhurried = { timeout: 0 }

it(
  'leaves at least two values to every vote of 100 quarters, for who knows all the others',
  unhurried,
  () => {
    const { told, votes, leastSecond } = attackQuarters(100, 7, quiet)
    expect({ told, votes }).toEqual({ told: 0, votes: 2367 })
    expect(leastSecond).toBeGreaterThanOrEqual(leastFit - 1e-9)
  },
)

it.each([
  ['the score after every vote', everyVote, 1813],
  ['views of three whose stars differ, and exact bars', differingStars, 1950],
  ['those views without the bars', differingViews, 1401],
  ['noise that is known', knownNoise, 2036],
])('breaks %s', unhurried, (_what, rule, told) => {
  expect(toldBy(rule, 100, diceOf(11))).toEqual({ told, votes: 2216 })
})

it('breaks bars rounded at random to threes', unhurried, () => {
  expect(toldByThrees(100, diceOf(11))).toEqual({ told: 170, votes: 2281 })
})

const five: History = [5, 5, 4, 2, 5].map((stars, household) => ({
  household,
  stars: stars as 1 | 2 | 3 | 4 | 5,
}))

it('gives everything that can be published of a quarter a chance, together one', () => {
  let sum = 0
  for (let tenths = 10; tenths <= 50; tenths += 1) {
    for (let starSum = 5; starSum <= 25; starSum += 1) {
      const view = { scoreTenths: tenths, votesFrom: 5 }
      if (!canBeShown(tenths)) continue
      const views = [{ after: 4, view }]
      sum += likelihoodOf(
        { meanHundredths: 380, views, votes: 5, starSum, steps: null },
        five,
      )(five)
    }
  }
  expect(sum).toBeCloseTo(1, 9)
})

it('gives what is published the chance with which it is', unhurried, () => {
  const dice = diceOf(5)
  const met = new Map<string, number>()
  for (let round = 0; round < 5000; round += 1) {
    const published = JSON.stringify(publish(five, 380, bytesOf(dice)))
    met.set(published, (met.get(published) ?? 0) + 1)
  }
  for (const [text, times] of met) {
    const chance = likelihoodOf(JSON.parse(text), five)(five)
    expect(Math.abs(times - 5000 * chance)).toBeLessThan(5 * Math.sqrt(5000 * chance) + 5)
  }
})

// Whatever else might have happened, it explains what did happen as well as that itself does, on average.
// Vote 7 is overwritten by vote 37.
it.each([
  [0, 4],
  [7, 4],
  [38, 3],
] as const)(
  'weighs another value of vote %d, views, sum and bars together, without bias',
  unhurried,
  (place, stars) => {
    const history: History = Array.from({ length: 40 }, (_, vote) => ({
      household: vote < 35 ? vote : vote - 30,
      stars: ([5, 4, 5, 2, 3] as const)[vote % 5] ?? 3,
    }))
    const other = history.map((vote, at) => (at === place ? { ...vote, stars } : vote))
    const bytes = bytesOf(diceOf(9))
    let sum = 0
    for (let round = 0; round < 1000; round += 1) {
      const likelihood = likelihoodOf(publish(history, 380, bytes), history)
      sum += likelihood(other) / likelihood(history)
    }
    expect(Math.abs(sum / 1000 - 1)).toBeLessThan(0.15)
  },
)

it('says so when only one value is left', () => {
  const found = attack(five, (history) => (history[3]?.stars === 2 ? 1 : 0))
  expect(found[3]?.fits).toEqual([0, 1, 0, 0, 0])
})

function canBeShown(tenths: number): boolean {
  return Array.from({ length: 21 }, (_, more) => 5 + more).some(
    (starSum) => scoreTenths({ votes: 5, starSum }, 380) === tenths,
  )
}
