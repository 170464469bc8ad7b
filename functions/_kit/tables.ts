import { primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'
import { linli } from './schemas.ts'

/** The ledger: what was done, by whom, to what. No personal text; the app’s role can add and read, nothing else. */
export const record = linli.table(
  'record',
  {
    communityId: uuid('community_id').notNull(),
    recordId: uuid('record_id').notNull(),
    operation: text('operation').notNull(),
    personId: uuid('person_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    requestId: text('request_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.recordId] })],
)
