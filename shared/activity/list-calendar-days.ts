import * as z from 'zod'
import { day, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { calendarDayKinds } from '../working-day.ts'

export const listCalendarDays = operation({
  name: 'activity.listCalendarDays',
  means: 'See which days are announced as holidays or as worked weekends, and of which years.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ fromOn: day(), days: z.int().min(1).max(366) }),
  output: () =>
    z.object({
      announcedYears: z.array(z.int()).max(100),
      calendarDays: z
        .array(z.object({ date: day(), kind: z.enum(calendarDayKinds), name: line(20) }))
        .max(366),
    }),
  failures: {},
  personal: [],
})
