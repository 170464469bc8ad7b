/**
 * The score: a household's stars, shrunk toward the mean of all households in compounds of the same type,
 * (v·R + m·C) / (v + m). Whole numbers only, so that everybody who computes it again gets the same digits.
 */

/** m: so many households of the type's mean are added, so that a handful of votes does not decide. */
export const priorHouseholds = 10
/** Below this many households: 评价还不够. */
export const minimumHouseholds = 5

/** What a score is made of: v, v·R, and C in hundredths of a star. */
export interface Counted {
  votes: number
  starSum: number
}

/** The score as a fraction, in hundredths of a star. */
export function scoreFraction({ votes, starSum }: Counted, meanHundredths: number) {
  return { over: 100 * starSum + priorHouseholds * meanHundredths, under: votes + priorHouseholds }
}

export function scoreHundredths(counted: Counted, meanHundredths: number): number {
  const { over, under } = scoreFraction(counted, meanHundredths)
  return rounded(over, under)
}

/** What is shown: `38` is 3.8 分. Rounded once, from the fraction. */
export function scoreTenths(counted: Counted, meanHundredths: number): number {
  const { over, under } = scoreFraction(counted, meanHundredths)
  return rounded(over, 10 * under)
}

/** A sum of stars with noise on it, put back to where a sum of so many votes can lie. */
export function possibleSum(sum: number, votes: number): number {
  return Math.min(5 * votes, Math.max(votes, sum))
}

/** Nearest whole number, halves up. Both whole, `under` above zero. */
export function rounded(over: number, under: number): number {
  return Math.floor((2 * over + under) / (2 * under))
}

/** `120 余户`: the number of votes is told in tens, below ten from five on. */
export function votesBand(votes: number): number {
  return votes < 10 ? minimumHouseholds : votes - (votes % 10)
}
