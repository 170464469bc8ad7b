/** Who lives behind which door, and how that was proved. A household is its door; a door is a place. */
import { claimReasons, claimStandings, claimWays } from '@linli/shared/household/claim'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, moment } from '../_kit/columns.ts'
import { linli } from '../_kit/schemas.ts'

/**
 * A person at a door. While it stands as `member` it is a grant too (householdMember at the door, under the id of the
 * claim). `isFirst`: the door was empty. The index over it decides between two codes entered at the same moment.
 */
export const householdClaim = linli.table(
  'household_claim',
  {
    communityId: uuid('community_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    compoundId: uuid('compound_id').notNull(),
    doorId: uuid('door_id').notNull(),
    personId: uuid('person_id').notNull(),
    way: text('way', { enum: claimWays }).notNull(),
    /** Null where the code alone decided. */
    reason: text('reason', { enum: claimReasons }),
    standing: text('standing', { enum: claimStandings }).notNull(),
    isFirst: boolean('is_first').notNull(),
    askedAt: moment('asked_at').notNull(),
    decidedAt: moment('decided_at'),
    /** Null where the code decided, or the person themselves. */
    decidedBy: uuid('decided_by'),
    /** The words of a refusal, or of an end by the community. */
    words: text('words'),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.claimId] }),
    uniqueIndex('household_claim_waiting')
      .on(table.communityId, table.personId)
      .where(sql`standing = 'waiting'`),
    uniqueIndex('household_claim_first')
      .on(table.communityId, table.doorId)
      .where(sql`standing = 'member' and is_first`),
    uniqueIndex('household_claim_member')
      .on(table.communityId, table.doorId, table.personId)
      .where(sql`standing = 'member'`),
    index('household_claim_by_compound').on(table.communityId, table.compoundId, table.standing),
    index('household_claim_by_person').on(table.personId),
  ],
)

/** Slips printed together. The codes are shown as long as the sheet can be opened, with a key that only its maker has. */
export const slipSheet = linli.table(
  'slip_sheet',
  {
    communityId: uuid('community_id').notNull(),
    sheetId: uuid('sheet_id').notNull(),
    compoundId: uuid('compound_id').notNull(),
    placeId: uuid('place_id').notNull(),
    issuedAt: moment('issued_at').notNull(),
    opensUntil: moment('opens_until').notNull(),
    /** The last day on which its codes are good. */
    validUntil: date('valid_until').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.sheetId] })],
)

/** A sealed slip with a code for one door; of a door at most one is good. Of the code only a keyed hash is kept. */
export const slip = linli.table(
  'slip',
  {
    communityId: uuid('community_id').notNull(),
    doorId: uuid('door_id').notNull(),
    sheetId: uuid('sheet_id').notNull(),
    codeHash: bytes('code_hash').notNull(),
    issuedAt: moment('issued_at').notNull(),
    /** From this moment on its code is refused. */
    expiresAt: moment('expires_at').notNull(),
    /** Replaced by another slip. */
    voidedAt: moment('voided_at'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.doorId, table.sheetId] }),
    uniqueIndex('slip_good').on(table.communityId, table.doorId).where(sql`voided_at is null`),
    index('slip_by_sheet').on(table.communityId, table.sheetId),
  ],
)

/** Wrong codes, counted for the person who enters them and for the door: `triedBy` is one or the other. */
export const slipTry = linli.table(
  'slip_try',
  {
    communityId: uuid('community_id').notNull(),
    triedBy: uuid('tried_by').notNull(),
    wrong: integer('wrong').notNull(),
    since: moment('since').notNull(),
    lockedUntil: moment('locked_until'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.triedBy] }),
    index('slip_try_by_time').on(table.since),
  ],
)

/** A file of doors as it comes in from a phone, piece by piece; gone when the doors stand, or within a day. */
export const doorFilePiece = linli.table(
  'door_file_piece',
  {
    communityId: uuid('community_id').notNull(),
    fileId: uuid('file_id').notNull(),
    number: smallint('number').notNull(),
    compoundId: uuid('compound_id').notNull(),
    pieces: smallint('pieces').notNull(),
    bytes: bytes('bytes').notNull(),
    sentAt: moment('sent_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.fileId, table.number] }),
    index('door_file_piece_by_time').on(table.sentAt),
  ],
)
