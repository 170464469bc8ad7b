// Whether an activity comes again: how often, until when, and what a holiday does to it; below, the days that makes.
import { listCalendarDays } from '@linli/shared/activity/list-calendar-days'
import { daysLater } from '@linli/shared/day'
import type { Calendar } from '@linli/shared/working-day'
import { call } from '../../../lib/call.ts'
import { rhythmWords } from '../../../lib/rhythm-words.ts'
import { civilDay } from '../../../lib/when.ts'
import {
  type Chosen,
  everyChoices,
  holidayWords,
  lastDay,
  occurrences,
  preview,
  type Repeat,
  rhythmOf,
  weekdayChoices,
} from './repeat.ts'

const usualDays = 28
const yearsApart = 366

Component({
  options: { virtualHost: true },
  properties: {
    startsOn: { type: String, value: '' },
  },
  data: {
    everyChoices,
    weekdayChoices,
    holidayWords,
    chosen: { every: 'once', weekdays: [], startsOn: '', untilOn: '', onHoliday: 'move' } as Chosen,
    latest: '',
    untilWords: '',
    words: '',
    preview: preview([]),
    /** Null until it is fetched; then announced holidays are counted. */
    calendar: null as Calendar | null,
    isWithoutCalendar: false,
  },
  observers: {
    startsOn(startsOn: string) {
      if (startsOn) this.choose({ startsOn })
    },
  },
  methods: {
    chooseEvery({ detail }: WechatMiniprogram.CustomEvent<{ key: Chosen['every'] }>) {
      this.choose({ every: detail.key })
      if (detail.key !== 'once') this.fetchCalendar()
    },
    chooseWeekdays({ detail }: WechatMiniprogram.CustomEvent<{ keys: string[] }>) {
      this.choose({ weekdays: detail.keys })
    },
    chooseUntil({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.choose({ untilOn: detail.value })
    },
    chooseHoliday({ detail }: WechatMiniprogram.CustomEvent<{ key: Chosen['onHoliday'] }>) {
      this.choose({ onHoliday: detail.key })
    },
    choose(changed: Partial<Chosen>) {
      const chosen = { ...this.data.chosen, ...changed }
      const latest = lastDay(chosen.startsOn)
      const isKept = chosen.untilOn >= chosen.startsOn && chosen.untilOn <= latest
      if (!isKept) chosen.untilOn = daysLater(chosen.startsOn, usualDays)
      this.setData({ chosen, latest, untilWords: civilDay(chosen.untilOn) })
      this.arrange()
    },
    arrange() {
      const { chosen, calendar } = this.data
      const rhythm = rhythmOf(chosen)
      const made = calendar ? occurrences(chosen, calendar) : []
      this.setData({ words: rhythm ? rhythmWords(rhythm) : '', preview: preview(made) })
      const { untilOn, onHoliday } = chosen
      const count = calendar ? made.length : 1
      const repeat: Repeat | null = rhythm && { rhythm, untilOn, onHoliday, count }
      this.triggerEvent('change', { repeat })
    },
    /** Without it the server still knows the holidays; only the days cannot be shown beforehand. */
    async fetchCalendar() {
      if (this.data.calendar) return
      const { startsOn } = this.data.chosen
      try {
        const asked = { fromOn: startsOn, days: yearsApart }
        const { announcedYears, calendarDays } = await call(listCalendarDays, asked)
        const of = (kind: string) =>
          new Set(calendarDays.filter((day) => day.kind === kind).map(({ date }) => date))
        const calendar = { announcedYears, holidays: of('holiday'), makeUpDays: of('makeUpDay') }
        this.setData({ calendar, isWithoutCalendar: false })
      } catch {
        this.setData({ isWithoutCalendar: true })
      }
      this.arrange()
    },
  },
})
