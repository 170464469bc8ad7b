// The answer of the server arranged as the screen shows it: seven days to choose from, and the days below.
import { dateIn, daysLater } from '@linli/shared/day'
import { dayName, inShanghai } from '@linli/shared/time'
import type { StripDay } from '../../components/week-strip/week-strip.ts'
import { type ActivityLine, type ListedActivity, lineOf } from '../../lib/activity-lines.ts'
import { dayWithNearness } from '../../lib/when.ts'

const mostDots = 3

export interface Day {
  date: string
  name: string
  lines: ActivityLine[]
}

export function weekFrom(
  monday: string,
  activities: ListedActivity[],
  chosen: string,
  today: string,
): StripDay[] {
  return Array.from({ length: 7 }, (_day, index) => {
    const date = daysLater(monday, index)
    const on = activities.filter(({ startsAt }) => dateIn(startsAt) === date).length
    return stripDay(date, on, chosen, today)
  })
}

/** One day to choose, with a dot for each activity, three at most. */
export function stripDay(date: string, on: number, chosen: string, today: string): StripDay {
  const noon = `${date}T12:00:00+08:00`
  return {
    date,
    word: date === today ? '今天' : dayName(noon).slice(-1),
    number: inShanghai(noon).date(),
    dots: Array.from({ length: Math.min(on, mostDots) }, (_dot, dot) => dot),
    isToday: date === today,
    isChosen: date === chosen,
    isPast: date < today,
    label: `${dayWithNearness(date, today)}，${on} 场`,
  }
}

/** The chosen day even when nothing is on, and after it the days on which something is. */
export function daysFrom(chosen: string, activities: ListedActivity[], now: number): Day[] {
  const days = new Map<string, Day>()
  const today = dateIn(now)
  const open = (date: string) => {
    const day = days.get(date) ?? { date, name: dayWithNearness(date, today), lines: [] }
    days.set(date, day)
    return day
  }
  open(chosen)
  const inOrder = [...activities].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  for (const activity of inOrder) {
    const date = dateIn(activity.startsAt)
    if (date >= chosen) open(date).lines.push(lineOf(activity, now))
  }
  return [...days.values()]
}
