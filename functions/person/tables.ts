/** People, what they may do where, and (sealed) how WeChat knows them. */
import { roles } from '@linli/shared/person/role'
import { boolean, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../_kit/columns.ts'
import { linli, sealed } from '../_kit/schemas.ts'

/** A person is nothing but an id until they choose to give more; many who sign in have no row here. */
export const person = linli.table('person', {
  personId: uuid('person_id').primaryKey(),
  name: text('name'),
  isInvented: boolean('is_invented').notNull(),
  firstSeenAt: moment('first_seen_at').notNull(),
})

/** (person, role, place, from, until). `communityId` is that of the place, see the table of places. */
export const grant = linli.table(
  'person_grant',
  {
    personId: uuid('person_id').notNull(),
    grantId: uuid('grant_id').notNull(),
    role: text('role', { enum: roles }).notNull(),
    communityId: uuid('community_id').notNull(),
    placeId: uuid('place_id').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at'),
    isInvented: boolean('is_invented').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.grantId] }),
    index('grant_by_place').on(table.communityId, table.placeId, table.role),
  ],
)

/** How WeChat knows a person; needed to send to them, read by the sealed role alone. */
export const identity = sealed.table('identity', {
  personId: uuid('person_id').primaryKey(),
  appId: text('app_id').notNull(),
  openId: text('open_id').notNull(),
})
