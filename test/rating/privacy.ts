import { diceOf } from '../activity/dice.ts'
import { attack, secondBest, starsLeft } from './adversary.ts'
import { randomHistory } from './history.ts'
import { likelihoodOf } from './likelihood.ts'
import { bytesOf, publish } from './published.ts'

/** As much less likely as a star one away may become: one view, the closing sum, the bars (docs/decisions/0013). */
export const leastFit = 1 / 12

export interface Attacked {
  histories: number
  votes: number
  views: number
  /** Votes with fewer than two values left that are at least so likely. */
  told: number
  /** The smallest second-best fit met. */
  leastSecond: number
  /** Votes whose likeliest value is the true one. */
  guessed: number
}

/** Random quarters, each published by the rules and then attacked vote by vote. */
export function attackQuarters(
  histories: number,
  seed: number,
  say: (line: string) => void,
): Attacked {
  const dice = diceOf(seed)
  const sum: Attacked = { histories, votes: 0, views: 0, told: 0, leastSecond: 1, guessed: 0 }
  for (let done = 0; done < histories; done += 1) {
    const history = randomHistory(dice)
    const published = publish(history, 250 + dice(200), bytesOf(dice))
    for (const found of attack(history, likelihoodOf(published, history))) {
      sum.votes += 1
      if (starsLeft(found, leastFit - 1e-9) < 2) sum.told += 1
      sum.leastSecond = Math.min(sum.leastSecond, secondBest(found))
      if (found.fits[(history[found.place]?.stars ?? 0) - 1] === 1) sum.guessed += 1
    }
    sum.views += published.views.length
    if ((done + 1) % 1000 === 0) say(`${done + 1} of ${histories} quarters`)
  }
  return sum
}
