/** 双报到: work units, and their registrations with communities. A member's registration is a grant. */
import { boolean, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../_kit/columns.ts'
import { linli } from '../_kit/schemas.ts'

/** An organisation, never an apartment. */
export const workUnit = linli.table('work_unit', {
  workUnitId: uuid('work_unit_id').primaryKey(),
  name: text('name').notNull(),
  isInvented: boolean('is_invented').notNull(),
})

export const workUnitRegistration = linli.table(
  'work_unit_registration',
  {
    communityId: uuid('community_id').notNull(),
    workUnitId: uuid('work_unit_id').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at'),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.workUnitId] })],
)
