/** The calendar that the State Council announces each year. Filled by migrations, read by whoever counts days. */
import { calendarDayKinds } from '@linli/shared/working-day'
import { date, smallint, text } from 'drizzle-orm/pg-core'
import { linli } from '../_kit/schemas.ts'

/** Years whose holidays are announced. Beyond them weekends are all that is known, and what follows is provisional. */
export const calendarYear = linli.table('calendar_year', {
  year: smallint('year').primaryKey(),
  source: text('source').notNull(),
})

/** Days off and weekend days that are worked, as announced. All other days go by the week. */
export const calendarDay = linli.table('calendar_day', {
  date: date('date').primaryKey(),
  kind: text('kind', { enum: calendarDayKinds }).notNull(),
  name: text('name').notNull(),
  source: text('source').notNull(),
})
