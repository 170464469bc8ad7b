import { listCalendarDays as contract } from '@linli/shared/activity/list-calendar-days'
import { daysLater } from '@linli/shared/day'
import { asc, between } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { calendarDay, calendarYear } from '../calendar/tables.ts'

export const listCalendarDays = handle(contract, async (ctx, { fromOn, days }) => {
  const { date, kind, name } = calendarDay
  const untilOn = daysLater(fromOn, days - 1)
  const years = await ctx.db.select().from(calendarYear).orderBy(asc(calendarYear.year))
  return {
    announcedYears: years.map(({ year }) => year),
    calendarDays: await ctx.db
      .select({ date, kind, name })
      .from(calendarDay)
      .where(between(date, fromOn, untilOn))
      .orderBy(asc(date)),
  }
})
