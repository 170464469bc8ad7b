/** People, what they agreed to, and (sealed) how WeChat knows them. */
import { purposes } from '@linli/shared/person/purpose'
import { boolean, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../_kit/columns.ts'
import { linli, sealed } from '../_kit/schemas.ts'

/** A person is nothing but an id until they choose to give more; many who sign in have no row here. */
export const person = linli.table('person', {
  personId: uuid('person_id').primaryKey(),
  name: text('name'),
  isInvented: boolean('is_invented').notNull(),
  firstSeenAt: moment('first_seen_at').notNull(),
})

/** What a person agreed to, and took back: one row each time, never changed. */
export const consent = linli.table(
  'consent',
  {
    personId: uuid('person_id').notNull(),
    consentId: uuid('consent_id').notNull(),
    purpose: text('purpose', { enum: purposes }).notNull(),
    version: integer('version').notNull(),
    decision: text('decision', { enum: ['given', 'withdrawn'] }).notNull(),
    decidedAt: moment('decided_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.consentId] }),
    index('consent_by_purpose').on(table.personId, table.purpose, table.decidedAt),
  ],
)

/** How WeChat knows a person; needed to send to them, read by the sealed role alone. */
export const identity = sealed.table('identity', {
  personId: uuid('person_id').primaryKey(),
  appId: text('app_id').notNull(),
  openId: text('open_id').notNull(),
})
