/** Column types that every room uses alike. Times never default: all time is `ctx.now`. */
import { customType, timestamp } from 'drizzle-orm/pg-core'

export function moment(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
}

export const bytes = customType<{ data: Buffer }>({
  dataType: () => 'bytea',
})
