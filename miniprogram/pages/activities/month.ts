// The month behind the week: its weeks with dots for what is on, and the kinds one can look for.
import { type ActivityKind, activityKinds } from '@linli/shared/activity/activity'
import { daysLater } from '@linli/shared/day'
import type { StripDay } from '../../components/week-strip/week-strip.ts'
import { mondayOf } from '../../lib/when.ts'
import { kindWords } from '../../lib/words.ts'
import { stripDay } from './menu.ts'

/** As the server counts them: one kind for each activity of a day. */
export type MonthDay = { date: string; kinds: readonly ActivityKind[] }

export interface Week {
  monday: string
  days: StripDay[]
}

/** @param month `2026-03`; its weeks are whole, with the days of its neighbours. */
export function weeksOf(
  month: string,
  on: readonly MonthDay[],
  at: { chosen: string; today: string; kind: string },
): Week[] {
  const counts = new Map(on.map(({ date, kinds }) => [date, countOf(kinds, at.kind)]))
  const weeks: Week[] = []
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; ) {
    const days = Array.from({ length: 7 }, (_day, index) => {
      const date = daysLater(monday, index)
      const day = stripDay(date, counts.get(date) ?? 0, at.chosen, at.today)
      return { ...day, isPast: day.isPast || date.slice(0, 7) !== month }
    })
    weeks.push({ monday, days })
    monday = daysLater(monday, 7)
  }
  return weeks
}

export function countIn(month: string, on: readonly MonthDay[], kind: string): number {
  return on
    .filter(({ date }) => date.startsWith(month))
    .reduce((sum, { kinds }) => sum + countOf(kinds, kind), 0)
}

/** Those of which something is on; with one kind alone there is nothing to choose. */
export function kindChoices(on: readonly MonthDay[]): { key: string; words: string }[] {
  const there = activityKinds.filter((kind) => on.some(({ kinds }) => kinds.includes(kind)))
  if (there.length < 2) return []
  return [{ key: '', words: '全部' }, ...there.map((key) => ({ key, words: kindWords[key] }))]
}

/** The month so many months later, `2026-03`. */
export function monthLater(month: string, by: 1 | -1): string {
  return daysLater(`${month}-01`, by === 1 ? 31 : -1).slice(0, 7)
}

function countOf(kinds: readonly ActivityKind[], kind: string): number {
  return kind === '' ? kinds.length : kinds.filter((one) => one === kind).length
}
