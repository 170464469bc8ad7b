/**
 * Chinese working time in whole days. Which days are announced is given, never guessed: weekends alone are wrong
 * from the first make-up Saturday (调休) on.
 */
import { daysLater } from './day.ts'

export const calendarDayKinds = ['holiday', 'makeUpDay'] as const
export type CalendarDayKind = (typeof calendarDayKinds)[number]

/** What the State Council's yearly notice says, as far as it is announced. */
export interface Calendar {
  /** Years whose notice is in. */
  announcedYears: readonly number[]
  /** Days off, weekends of the holiday included or not. */
  holidays: ReadonlySet<string>
  /** Weekend days that are worked. */
  makeUpDays: ReadonlySet<string>
}

export interface WorkingDay {
  date: string
  /** Reaches into a year that is not announced: counted by weekends, and to be counted again. */
  isProvisional: boolean
}

export function isWorkingDay(date: string, { holidays, makeUpDays }: Calendar): boolean {
  if (makeUpDays.has(date)) return true
  return !holidays.has(date) && !isWeekend(date)
}

/** The last of so many working days after a day that is not counted itself (Civil Code, art. 201). */
export function workingDaysLater(date: string, days: number, calendar: Calendar): WorkingDay {
  let last = date
  for (let left = days; left > 0; ) {
    last = daysLater(last, 1)
    if (isWorkingDay(last, calendar)) left -= 1
  }
  return { date: last, isProvisional: !reaches(calendar, date, last) }
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
}

function reaches({ announcedYears }: Calendar, from: string, until: string): boolean {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, later) => first + later)
  return years.every((year) => announcedYears.includes(year))
}
