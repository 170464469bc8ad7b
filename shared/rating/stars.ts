/** Stars of households, and their histogram: how many gave one star, two stars, up to five. */
import * as z from 'zod'
import { count } from '../fields.ts'

export const starValues = [1, 2, 3, 4, 5] as const
export type Stars = (typeof starValues)[number]
export type Histogram = readonly [number, number, number, number, number]

export const noStars: Histogram = [0, 0, 0, 0, 0]

export function stars() {
  return z.literal(starValues)
}

export function histogram() {
  return z.tuple([count(), count(), count(), count(), count()]).readonly()
}

/** @param before what the household gave until now, null when this is its first vote. */
export function countedStars(counts: Histogram, before: Stars | null, now: Stars): Histogram {
  return mapped(
    counts,
    (value, given) => value + (given === now ? 1 : 0) - (given === before ? 1 : 0),
  )
}

export function households(counts: Histogram): number {
  return counts.reduce((sum, value) => sum + value, 0)
}

export function starSum(counts: Histogram): number {
  return counts.reduce((sum, value, place) => sum + (place + 1) * value, 0)
}

export function mapped(counts: Histogram, to: (value: number, given: Stars) => number): Histogram {
  const [one, two, three, four, five] = counts
  return [to(one, 1), to(two, 2), to(three, 3), to(four, 4), to(five, 5)]
}

/** Histograms added bar by bar. */
export function added(all: readonly Histogram[]): Histogram {
  return all.reduce(
    (sum, one) => mapped(sum, (value, given) => value + (one[given - 1] ?? 0)),
    noStars,
  )
}
