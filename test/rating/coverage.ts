import { closingNoises, closingOf } from '@linli/shared/rating/closing'
import { intervalOf } from '@linli/shared/rating/interval'
import { scoreFraction, scoreHundredths } from '@linli/shared/rating/score'
import { households, starSum } from '@linli/shared/rating/stars'
import { typeFigures } from '@linli/shared/rating/type-figures'
import { type Dice, diceOf } from '../activity/dice.ts'
import { someVotes, starsAround } from './cities.ts'
import { bytesOf } from './published.ts'

/**
 * The share of compounds whose range holds the score that they would have if every household had voted, where those
 * who vote are chosen by chance: between a quarter of the households and all of them.
 */
export function coverageOf(compounds: number, seed: number, spread: number): number {
  const dice = diceOf(seed)
  const all = Array.from({ length: compounds }, () => aCompound(dice, spread))
  const type = typeFigures(
    'oldCompound',
    all.map(({ closing }) => closing),
  )
  const covered = all.filter(({ closing, whole }) => {
    const score = scoreHundredths(closing, type.meanHundredths)
    const range = intervalOf(score, closing.votes, whole.votes, type.spreadHundredths)
    const { over, under } = scoreFraction(whole, type.meanHundredths)
    const truth = over / under / 10
    return range.lowTenths <= truth && truth <= range.highTenths
  })
  return covered.length / compounds
}

function aCompound(dice: Dice, spread: number) {
  const { centre, counts } = someVotes(dice, spread)
  const closing = closingOf(counts, Array.from({ length: closingNoises }, bytesOf(dice)))
  if (!closing) throw new Error('fewer than five votes')
  const silent = starsAround(centre, dice(3 * closing.votes), dice)
  const whole = {
    votes: closing.votes + households(silent),
    starSum: starSum(counts) + starSum(silent),
  }
  return { closing, whole }
}
