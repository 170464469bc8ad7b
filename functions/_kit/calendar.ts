/** The announced calendar, for the pure rules of @linli/shared that count or choose days. */
import type { Calendar } from '@linli/shared/working-day'
import { and, between, eq } from 'drizzle-orm'
import { calendarDay, calendarYear } from '../calendar/tables.ts'
import type { Database } from './world.ts'

export async function calendarBetween(
  db: Database,
  fromOn: string,
  untilOn: string,
): Promise<Calendar> {
  const years = await db.select({ year: calendarYear.year }).from(calendarYear)
  const datesOf = async (kind: 'holiday' | 'makeUpDay') => {
    const isMeant = and(eq(calendarDay.kind, kind), between(calendarDay.date, fromOn, untilOn))
    const rows = await db.select({ date: calendarDay.date }).from(calendarDay).where(isMeant)
    return new Set(rows.map(({ date }) => date))
  }
  return {
    announcedYears: years.map(({ year }) => year),
    holidays: await datesOf('holiday'),
    makeUpDays: await datesOf('makeUpDay'),
  }
}
