/**
 * What a community decides for itself: how many one organizer may tell alone, and how many hours it counts at most.
 * Decided once more, it is a new row; what was decided before stays and holds for what came before.
 */
import * as z from 'zod'
import { daysLater } from '../day.ts'
import { usualMostAlone } from './notice.ts'
import { exampleCaps, type HourCaps } from './service-hours.ts'

/** Nobody is to wait for a second person without end, nor to be credited with a night beside a day. */
export const limitBounds = {
  mostAlone: { least: 1, most: 500 },
  mostMinutesPerDay: { least: 60, most: 720 },
  mostMinutesPerActivity: { least: 30, most: 720 },
  mostMinutesByTap: { least: 0, most: 480 },
} as const

export function limitsShape() {
  const within = ({ least, most }: { least: number; most: number }) => z.int().min(least).max(most)
  return z.object({
    mostAlone: within(limitBounds.mostAlone),
    mostMinutesPerDay: within(limitBounds.mostMinutesPerDay),
    mostMinutesPerActivity: within(limitBounds.mostMinutesPerActivity),
    mostMinutesByTap: within(limitBounds.mostMinutesByTap),
  })
}

export type Limits = z.output<ReturnType<typeof limitsShape>>

/** Until a community decides. */
export const usualLimits: Limits = {
  mostAlone: usualMostAlone,
  mostMinutesPerDay: exampleCaps.mostMinutesPerDay,
  mostMinutesPerActivity: exampleCaps.mostMinutesPerActivity,
  mostMinutesByTap: exampleCaps.mostMinutesByTap,
}

/** One activity is a part of a day, and a tap says less than the code. */
export function areCrossed(limits: Limits): boolean {
  const { mostMinutesPerDay, mostMinutesPerActivity, mostMinutesByTap } = limits
  return mostMinutesPerActivity > mostMinutesPerDay || mostMinutesByTap > mostMinutesPerActivity
}

/** Those who have come to an activity of that day already were told other hours: caps hold from the next day on. */
export function capsHoldFrom(decidedOn: string): string {
  return daysLater(decidedOn, 1)
}

export interface DecidedCaps extends Omit<HourCaps, 'graceMinutes'> {
  number: number
  capsFromOn: string
}

/** The caps of the activities that begin on that day. */
export function capsOn(day: string, decided: readonly DecidedCaps[]): HourCaps {
  const inForce = decided.filter(({ capsFromOn }) => capsFromOn <= day)
  const last = inForce.reduce<DecidedCaps | null>(
    (one, other) => (one && one.number > other.number ? one : other),
    null,
  )
  if (!last) return exampleCaps
  const { mostMinutesPerDay, mostMinutesPerActivity, mostMinutesByTap } = last
  return { ...exampleCaps, mostMinutesPerDay, mostMinutesPerActivity, mostMinutesByTap }
}
