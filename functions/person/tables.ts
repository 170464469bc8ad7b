/** People, and (sealed) how WeChat knows them. */
import { reminderTemplates } from '@linli/shared/person/reminder'
import { boolean, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../_kit/columns.ts'
import { linli, sealed } from '../_kit/schemas.ts'

/** A person is nothing but an id until they choose to give more; many who sign in have no row here. */
export const person = linli.table('person', {
  personId: uuid('person_id').primaryKey(),
  name: text('name'),
  isInvented: boolean('is_invented').notNull(),
  firstSeenAt: moment('first_seen_at').notNull(),
})

/** How WeChat knows a person; needed to send to them, read by the sealed role alone. */
export const identity = sealed.table('identity', {
  personId: uuid('person_id').primaryKey(),
  appId: text('app_id').notNull(),
  openId: text('open_id').notNull(),
})

/** How many more reminders somebody has allowed at WeChat's sheet: one consent, one message. */
export const reminderQuota = linli.table(
  'reminder_quota',
  {
    personId: uuid('person_id').notNull(),
    template: text('template', { enum: reminderTemplates }).notNull(),
    remaining: integer('remaining').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.template] })],
)
