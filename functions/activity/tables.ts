/** Activities, the held moments of scans, and the records of who came. */
import { activityKinds, standings } from '@linli/shared/activity/activity'
import type { Role } from '@linli/shared/person/role'
import { boolean, index, integer, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment } from '../_kit/columns.ts'
import { linli } from '../_kit/schemas.ts'

export const activity = linli.table(
  'activity',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    title: text('title').notNull(),
    kind: text('kind', { enum: activityKinds }).notNull(),
    about: text('about'),
    placeName: text('place_name').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    opensAt: moment('opens_at').notNull(),
    closesAt: moment('closes_at').notNull(),
    /** Holders of these roles in the community are confirmed at once; with none, holders of any. Nobody is refused. */
    invitedRoles: text('invited_roles').array().$type<Role[]>().notNull(),
    capacity: integer('capacity'),
    office: text('office').notNull(),
    officePhone: text('office_phone').notNull(),
    isInvented: boolean('is_invented').notNull(),
    cancelledAt: moment('cancelled_at'),
    cancelReason: text('cancel_reason'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.activityId] }),
    index('activity_by_start').on(table.communityId, table.startsAt),
  ],
)

/** The moment of a scan, kept for a slow phone. Only a code of a later slot renews it, so a repeated call changes nothing. */
export const hold = linli.table(
  'hold',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    personId: uuid('person_id').notNull(),
    slot: integer('slot').notNull(),
    heldAt: moment('held_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.activityId, table.personId] })],
)

/** Who came, once each: the primary key decides, nothing is read first. `digest` is that of the request. */
export const checkIn = linli.table(
  'check_in',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    personId: uuid('person_id').notNull(),
    checkInId: uuid('check_in_id').notNull(),
    digest: bytes('digest').notNull(),
    checkedInAt: moment('checked_in_at').notNull(),
    standing: text('standing', { enum: standings }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.activityId, table.personId] }),
    uniqueIndex('check_in_by_id').on(table.communityId, table.checkInId),
    index('check_in_by_person').on(table.personId, table.checkedInAt),
  ],
)

/** What stands when an activity is over, fixed once by a timer. Until then attendance is counted. */
export const activityTotal = linli.table(
  'activity_total',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    attendees: integer('attendees').notNull(),
    unconfirmed: integer('unconfirmed').notNull(),
    fixedAt: moment('fixed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.activityId] })],
)
