/**
 * Activities that come again: on weekdays of every week, or on one weekday of every month, until a date. A day that
 * the calendar has turned round (a holiday, or a weekend day that is worked) moves or drops what falls on it.
 */
import * as z from 'zod'
import { daysLater } from '../day.ts'
import type { Calendar } from '../working-day.ts'
import type { HolidayChoice } from './series.ts'

/**
 * A quarter: what a community plans ahead, and as far as one activity may be planned. A year's holidays are announced
 * in the November before, so nearly every series lies in what is known.
 */
export const mostSeriesDays = 90

/**
 * Weekdays from 1, Monday, to 7. `week` null is every week; else only that one of its weekday in the month, counted
 * from 1; 5 is the last one, be it the fourth.
 */
export function rhythm() {
  return z.strictObject({
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    week: z.int().min(1).max(5).nullable(),
  })
}

export type Rhythm = z.output<ReturnType<typeof rhythm>>

export interface Recurrence {
  rhythm: Rhythm
  startsOn: string
  untilOn: string
  onHoliday: HolidayChoice
}

export interface Occurrence {
  /** The day of the rule: its name in the series, wherever it is held. */
  occursOn: string
  heldOn: string
  /** Its year is not announced: a holiday can still fall on it. */
  isProvisional: boolean
}

export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** Which one of its weekday in the month a date is; the fifth is the last. */
export function weekOfMonth(date: string): number {
  return Math.ceil(Number(date.slice(8)) / 7)
}

/** In order of the days of the rule. What finds no ordinary day before the next one, or before the end, is left out. */
export function occurrencesOf(recurrence: Recurrence, calendar: Calendar): Occurrence[] {
  const { startsOn, untilOn, rhythm } = recurrence
  const days: string[] = []
  for (let date = startsOn; date <= untilOn; date = daysLater(date, 1))
    if (falls(date, rhythm)) days.push(date)
  return days.flatMap((occursOn, index) => {
    const before = days[index + 1] ?? daysLater(untilOn, 1)
    const heldOn = heldOnOf(occursOn, before, recurrence.onHoliday, calendar)
    if (heldOn === null) return []
    const isProvisional = [occursOn, heldOn].some((date) => !isAnnounced(date, calendar))
    return [{ occursOn, heldOn, isProvisional }]
  })
}

export function isAnnounced(date: string, { announcedYears }: Calendar): boolean {
  return announcedYears.includes(Number(date.slice(0, 4)))
}

/** Neither people's own plans nor the hall's hours are the usual ones. */
export function isTurnedRound(date: string, { holidays, makeUpDays }: Calendar): boolean {
  return holidays.has(date) || makeUpDays.has(date)
}

function falls(date: string, { weekdays, week }: Rhythm): boolean {
  if (!weekdays.includes(weekdayOf(date))) return false
  if (week === null) return true
  if (week < 5) return weekOfMonth(date) === week
  return daysLater(date, 7).slice(0, 7) !== date.slice(0, 7)
}

/** @param before that day it must be held. */
function heldOnOf(
  occursOn: string,
  before: string,
  onHoliday: HolidayChoice,
  calendar: Calendar,
): string | null {
  if (onHoliday === 'hold' || !isTurnedRound(occursOn, calendar)) return occursOn
  if (onHoliday === 'drop') return null
  for (let date = daysLater(occursOn, 1); date < before; date = daysLater(date, 1))
    if (!isTurnedRound(date, calendar)) return date
  return null
}
