/**
 * The range that a score stands for: with 95 % where it would lie if every household of the compound had voted.
 * Normal model with m prior households (Morris, Parametric empirical Bayes inference, JASA 78, 1983), for a finite
 * number of households (Ericson, Subjective Bayesian models in sampling finite populations, JRSS B 31, 1969): the
 * variance is S²·(N − v) / ((v + m)·(N + m)), plus that of the noise on the sum, 1.5 / (v + m)². S² is the variance of
 * stars in the type. It covers chance only: who chooses to vote is not by chance.
 */
import { die } from './noise.ts'
import { priorHouseholds } from './score.ts'

/** S² where a type has no bars yet, in hundredths: as if every star were as frequent. */
export const unknownSpreadHundredths = 200

export interface Interval {
  lowTenths: number
  highTenths: number
}

/** @param households of the compound. @param score and @param spread (S²) in hundredths. Rounded outward. */
export function intervalOf(
  score: number,
  votes: number,
  households: number,
  spread: number,
): Interval {
  const [v, all] = [votes + priorHouseholds, Math.max(votes, households) + priorHouseholds]
  const chance = (spread * 100 * (all - v)) / (v * all)
  const noise = (10_000 * die.variance) / (v * v)
  const half = ceilingOfRoot(1.96 * 1.96 * (chance + noise))
  return {
    lowTenths: Math.max(10, Math.floor((score - half) / 10)),
    highTenths: Math.min(50, Math.ceil((score + half) / 10)),
  }
}

/** Searched, because languages may differ in the last digit of a root and never in a product. */
function ceilingOfRoot(square: number): number {
  let root = 0
  while (root * root < square) root += 1
  return root
}
