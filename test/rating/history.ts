import type { Histogram, Stars } from '@linli/shared/rating/stars'
import type { Dice } from '../activity/dice.ts'

/** A household gives stars, for the first time or anew. */
export interface Vote {
  household: number
  stars: Stars
}

/** Votes in the order in which they were given. */
export type History = readonly Vote[]

/** From 5 to 45 households; in some histories all feel the same, in some they change their mind often. */
export function randomHistory(dice: Dice): History {
  const households = 5 + dice(dice(2) ? 15 : 41)
  const [likely, unlike, restless] = [throwStars(dice), dice(4), dice(4)]
  const throwVote = (household: number): Vote => ({
    household,
    stars: dice(4) < unlike ? throwStars(dice) : likely,
  })
  return Array.from({ length: households }, (_, household) => household).flatMap((household) => [
    throwVote(household),
    ...(dice(8) < restless ? [throwVote(dice(household + 1))] : []),
  ])
}

function throwStars(dice: Dice): Stars {
  return ([1, 2, 3, 4, 5] as const)[dice(5)] ?? 3
}

/** How many households have voted after each vote: known to everybody who sees them vote. */
export function votesAfterEach(history: History): number[] {
  const voted = new Set<number>()
  return history.map(({ household }) => voted.add(household).size)
}

/** The sum of the stars that stand after each vote. */
export function sumsAfterEach(history: History): number[] {
  const standing: number[] = []
  let sum = 0
  return history.map(({ household, stars }) => {
    sum += stars - (standing[household] ?? 0)
    standing[household] = stars
    return sum
  })
}

/** The stars that stand after the last vote. */
export function countsAtEnd(history: History): Histogram {
  const standing: Stars[] = []
  for (const { household, stars } of history) standing[household] = stars
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (const stars of standing) counts[stars - 1] = (counts[stars - 1] ?? 0) + 1
  return counts
}
