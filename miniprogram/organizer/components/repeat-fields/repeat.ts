// What an organizer chooses of a series, and the days that follow from it; the rule is shared's.
import {
  mostSeriesDays,
  type Occurrence,
  occurrencesOf,
  type Rhythm,
  weekdayOf,
  weekOfMonth,
} from '@linli/shared/activity/recurrence'
import type { HolidayChoice } from '@linli/shared/activity/series'
import { daysLater } from '@linli/shared/day'
import { inShanghai } from '@linli/shared/time'
import type { Calendar } from '@linli/shared/working-day'
import { weekdayWords } from '../../../lib/rhythm-words.ts'

export type Every = 'once' | 'week' | 'month'

export interface Repeat {
  rhythm: Rhythm
  untilOn: string
  onHoliday: HolidayChoice
  /** How many that makes. */
  count: number
}

export interface Chosen {
  every: Every
  /** Keys from `1`, Monday; none stands for the weekday of the first date. */
  weekdays: string[]
  startsOn: string
  untilOn: string
  onHoliday: HolidayChoice
}

const mostShown = 6

export const everyChoices = [
  { key: 'once', words: '只办一次' },
  { key: 'week', words: '每周' },
  { key: 'month', words: '每月' },
]
export const weekdayChoices = weekdayWords.map((words, index) => ({
  key: String(index + 1),
  words,
}))
export const holidayWords: { key: HolidayChoice; words: string }[] = [
  { key: 'move', words: '往后挪' },
  { key: 'drop', words: '停一次' },
  { key: 'hold', words: '照常办' },
]

export function lastDay(startsOn: string): string {
  return daysLater(startsOn, mostSeriesDays)
}

export function rhythmOf({ every, weekdays, startsOn }: Chosen): Rhythm | null {
  if (every === 'once') return null
  const weekday = weekdayOf(startsOn)
  if (every === 'month') return { week: weekOfMonth(startsOn), weekdays: [weekday] }
  const chosen = weekdays.map(Number).sort()
  return { weekdays: chosen.length > 0 ? chosen : [weekday], week: null }
}

export function occurrences(chosen: Chosen, calendar: Calendar): Occurrence[] {
  const rhythm = rhythmOf(chosen)
  return rhythm ? occurrencesOf({ ...chosen, rhythm }, calendar) : []
}

/** Which days, which of them a holiday has moved, and from when on nothing is announced yet. */
export function preview(made: readonly Occurrence[]): {
  dates: string
  moved: string
  provisional: string
} {
  const shown = made.slice(0, mostShown).map(({ heldOn }) => dayWords(heldOn))
  const more = made.length > mostShown ? `……到${dayWords(made.at(-1)?.heldOn ?? '')}` : ''
  const moved = made
    .filter(({ occursOn, heldOn }) => occursOn !== heldOn)
    .map(({ occursOn, heldOn }) => `${dayWords(occursOn)}挪到${dayWords(heldOn)}`)
  const first = made.find(({ isProvisional }) => isProvisional)
  return {
    dates: made.length > 0 ? `一共 ${made.length} 场：${shown.join('、')}${more}` : '',
    moved: moved.length > 0 ? `遇到放假或调休：${moved.join('，')}` : '',
    provisional: first
      ? `${dayWords(first.heldOn)}起，那一年的放假安排还没公布，日子是暂定的。`
      : '',
  }
}

function dayWords(date: string): string {
  return inShanghai(`${date}T12:00:00+08:00`).format('M月D日')
}
