import type { Calendar } from '@linli/shared/working-day'
import { calendarDay, calendarYear } from '../calendar/tables.ts'
import type { Database } from './world.ts'

/** The announced calendar, as it is in the database. */
export async function readCalendar(db: Database): Promise<Calendar> {
  const years = await db.select({ year: calendarYear.year }).from(calendarYear)
  const days = await db.select({ date: calendarDay.date, kind: calendarDay.kind }).from(calendarDay)
  const of = (kind: (typeof days)[number]['kind']) =>
    new Set(days.filter((day) => day.kind === kind).map(({ date }) => date))
  return {
    announcedYears: years.map(({ year }) => year),
    holidays: of('holiday'),
    makeUpDays: of('makeUpDay'),
  }
}
