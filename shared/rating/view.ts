/**
 * What the public sees within a quarter: a score to 0.1 and a band of votes, and a new view now and then.
 * When a view appears depends only on how many voted, never on their stars: its not appearing would tell them.
 */

import { coin, noiseOf } from './noise.ts'
import { type Counted, minimumHouseholds, possibleSum, scoreTenths, votesBand } from './score.ts'

/** A new view takes so many households that voted, or voted anew, since the last one. */
export const changedForView = 3

export interface View {
  scoreTenths: number
  votesFrom: number
}

/** Kept beside the votes, never shown. */
export interface Shown {
  view: View
  /** Noise of all views until now, in stars. */
  noise: number
}

/** @param changed households with a vote since the last view, whatever they gave before. */
export function isViewDue({ votes }: Counted, changed: number): boolean {
  return votes >= minimumHouseholds && changed >= changedForView
}

/**
 * The noise of a view is added to that of the views before: a vote that stands is met by new noise once,
 * however many views show it.
 * @param meanHundredths of the compound's type in the last published batch: it stands still within a quarter.
 */
export function nextView(
  counted: Counted,
  meanHundredths: number,
  before: Shown | null,
  bytes: Uint8Array,
): Shown {
  const noise = (before?.noise ?? 0) + noiseOf(bytes, coin)
  const { votes } = counted
  const starSum = possibleSum(counted.starSum + noise, votes)
  return {
    view: {
      scoreTenths: scoreTenths({ votes, starSum }, meanHundredths),
      votesFrom: votesBand(votes),
    },
    noise,
  }
}
