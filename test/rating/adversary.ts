import type { Stars } from '@linli/shared/rating/stars'
import type { History } from './history.ts'

/** How probable it is, were this what happened, that exactly this is published. Whole histories, never one view. */
export type Likelihood = (history: History) => number

export interface Found {
  /** The vote that is looked for: its place in the history. */
  place: number
  /** For one to five stars, how well each explains what is published, beside the best: 1 for the best itself. */
  fits: number[]
}

/**
 * Knows the rule, who voted when, everything published, and every vote but one; tries all five values of that one.
 * Does so for each vote in turn, an overwritten one as well as the last.
 */
export function attack(history: History, likelihood: Likelihood): Found[] {
  return history.map((_, place) => {
    const likelihoods = ([1, 2, 3, 4, 5] as const).map((stars) =>
      likelihood(withStars(history, place, stars)),
    )
    const best = Math.max(...likelihoods)
    return { place, fits: likelihoods.map((one) => one / best) }
  })
}

/** Values that explain it at least so well. */
export function starsLeft({ fits }: Found, atLeast: number): number {
  return fits.filter((fit) => fit >= atLeast && fit > 0).length
}

export function secondBest({ fits }: Found): number {
  return [...fits].sort((one, other) => other - one)[1] ?? 0
}

function withStars(history: History, place: number, stars: Stars): History {
  return history.map((vote, at) => (at === place ? { ...vote, stars } : vote))
}
