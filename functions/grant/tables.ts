/** What people may do where, and the invitations by which they come to it. */
import { roles } from '@linli/shared/person/role'
import { boolean, date, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../_kit/columns.ts'
import { linli } from '../_kit/schemas.ts'

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
    /** Of property staff: whose. */
    companyId: uuid('company_id'),
    isInvented: boolean('is_invented').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.grantId] }),
    index('grant_by_place').on(table.communityId, table.placeId, table.role),
  ],
)

/**
 * One role at one place for one person, once. Its token follows from its id and the pepper, so none is stored.
 * `handsOver` is the grant that ends when a hand-over is taken up; it belongs to `invitedBy`.
 */
export const invitation = linli.table(
  'invitation',
  {
    communityId: uuid('community_id').notNull(),
    invitationId: uuid('invitation_id').notNull(),
    placeId: uuid('place_id').notNull(),
    role: text('role', { enum: roles }).notNull(),
    endsOn: date('ends_on'),
    /** For property staff: of the company that serves there when they are invited. */
    companyId: uuid('company_id'),
    /** Null for the first operator, whom nobody is there to invite. */
    invitedBy: uuid('invited_by'),
    handsOver: uuid('hands_over'),
    invitedAt: moment('invited_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    acceptedBy: uuid('accepted_by'),
    acceptedAt: moment('accepted_at'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.invitationId] }),
    index('invitation_by_place').on(table.communityId, table.placeId),
  ],
)
