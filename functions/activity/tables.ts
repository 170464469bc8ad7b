/** Activities, the held moments of scans, and the records of who came. */
import {
  activityKinds,
  checkInWays,
  type Standing,
  standings,
} from '@linli/shared/activity/activity'
import { byHandReasons } from '@linli/shared/activity/by-hand'
import { cardEnds } from '@linli/shared/activity/card'
import { correctionKinds } from '@linli/shared/activity/correction'
import { disputeReasons } from '@linli/shared/activity/dispute'
import { fenceWords } from '@linli/shared/activity/fence'
import { releaseActs } from '@linli/shared/activity/notice'
import { rulings } from '@linli/shared/activity/ruling'
import { holidayChoices, rhythms } from '@linli/shared/activity/series'
import { checkOutWays } from '@linli/shared/activity/sign-out'
import type { Role } from '@linli/shared/person/role'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
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
    /** An organizer has closed it; the totals are of this moment then. */
    endedAt: moment('ended_at'),
    /** Seen by organizers only, until it is released. */
    isDraft: boolean('is_draft').notNull().default(false),
    /** Where it is one of many: of which, and for which date of the rule, wherever it was moved to. */
    seriesId: uuid('series_id'),
    occursOn: date('occurs_on'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.activityId] }),
    index('activity_by_start').on(table.communityId, table.startsAt),
    uniqueIndex('activity_by_series').on(table.communityId, table.seriesId, table.occursOn),
    index('activity_drafts').on(table.communityId).where(sql`${table.isDraft}`),
  ],
)

/** The rule by which activities come again. They themselves were all made when it was. */
export const series = linli.table(
  'series',
  {
    communityId: uuid('community_id').notNull(),
    seriesId: uuid('series_id').notNull(),
    every: text('every', { enum: rhythms }).notNull(),
    weekdays: integer('weekdays').array().notNull(),
    week: integer('week'),
    onHoliday: text('on_holiday', { enum: holidayChoices }).notNull(),
    startsOn: date('starts_on').notNull(),
    untilOn: date('until_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.seriesId] })],
)

/**
 * Who drafted, released and took back, one after the other. `subjectId` is the activity, or the series where many are
 * released as one. Only a deletion changes a row.
 */
export const releaseAct = linli.table(
  'release_act',
  {
    communityId: uuid('community_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    number: integer('number').notNull(),
    act: text('act', { enum: releaseActs }).notNull(),
    actedBy: uuid('acted_by').notNull(),
    actedAt: moment('acted_at').notNull(),
    /** How many were told. */
    recipients: integer('recipients'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.subjectId, table.number] }),
    index('release_act_by_actor').on(table.actedBy),
  ],
)

/**
 * What a community decided for itself, one after the other; the last one stands, its caps of hours from a day on. Only
 * a deletion changes a row.
 */
export const communityLimit = linli.table(
  'community_limit',
  {
    communityId: uuid('community_id').notNull(),
    number: integer('number').notNull(),
    mostAlone: integer('most_alone').notNull(),
    mostMinutesPerDay: integer('most_minutes_per_day').notNull(),
    mostMinutesPerActivity: integer('most_minutes_per_activity').notNull(),
    mostMinutesByTap: integer('most_minutes_by_tap').notNull(),
    capsFromOn: date('caps_from_on').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: moment('decided_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.number] }),
    index('community_limit_by_decider').on(table.decidedBy),
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

/**
 * Who came, once each: the primary key decides, nothing is read first. `digest` is that of the request; it is empty
 * where nobody with a phone stands behind the record. How it stands now is `standingIn`: rulings come after it.
 */
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
    way: text('way', { enum: checkInWays }).notNull().default('scan'),
    /** When a late one came in. */
    handedInAt: moment('handed_in_at'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.activityId, table.personId] }),
    uniqueIndex('check_in_by_id').on(table.communityId, table.checkInId),
    index('check_in_by_person').on(table.personId, table.checkedInAt),
  ],
)

/** The name and unit that go with a record: given by the person while it waits, or by whoever added it by hand. */
export const attendeeName = linli.table(
  'attendee_name',
  {
    communityId: uuid('community_id').notNull(),
    checkInId: uuid('check_in_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    personId: uuid('person_id').notNull(),
    name: text('name').notNull(),
    unit: text('unit'),
    namedAt: moment('named_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.checkInId] }),
    index('attendee_name_by_person').on(table.personId),
  ],
)

/** Why a record was made by hand, and by whom. */
export const byHand = linli.table(
  'by_hand',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    checkInId: uuid('check_in_id').notNull(),
    addedBy: uuid('added_by').notNull(),
    reason: text('reason', { enum: byHandReasons }).notNull(),
    remark: text('remark'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.checkInId] }),
    index('by_hand_by_adder').on(table.addedBy),
  ],
)

/** Who scanned somebody's 我的码 or paper card, and made a record of it. */
export const memberScan = linli.table(
  'member_scan',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    checkInId: uuid('check_in_id').notNull(),
    scannedBy: uuid('scanned_by').notNull(),
    cardId: uuid('card_id'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.activityId, table.checkInId] }),
    index('member_scan_by_scanner').on(table.scannedBy),
  ],
)

/** Where an activity is, for the phones of those who come. Of where a person is there is no column anywhere. */
export const activityFence = linli.table(
  'activity_fence',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    radiusMetres: integer('radius_metres').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.activityId] })],
)

/** What a phone said of itself and the fence just after a sign-in; no row is `unknown`. */
export const fenceWord = linli.table(
  'fence_word',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    checkInId: uuid('check_in_id').notNull(),
    word: text('word', { enum: fenceWords }).notNull(),
    toldAt: moment('told_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.activityId, table.checkInId] })],
)

/** An organizer ticked somebody as really there. */
export const rosterTick = linli.table(
  'roster_tick',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    checkInId: uuid('check_in_id').notNull(),
    tickedBy: uuid('ticked_by').notNull(),
    tickedAt: moment('ticked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.activityId, table.checkInId] }),
    index('roster_tick_by_ticker').on(table.tickedBy),
  ],
)

/** Paper cards. What is printed on one is not here, only its digest; one card of a person is valid at a time. */
export const paperCard = linli.table(
  'paper_card',
  {
    communityId: uuid('community_id').notNull(),
    cardId: uuid('card_id').notNull(),
    personId: uuid('person_id').notNull(),
    codeDigest: bytes('code_digest').notNull(),
    name: text('name').notNull(),
    unit: text('unit'),
    hasPhone: boolean('has_phone').notNull(),
    issuedBy: uuid('issued_by').notNull(),
    issuedAt: moment('issued_at').notNull(),
    endedAt: moment('ended_at'),
    endedBecause: text('ended_because', { enum: cardEnds }),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.cardId] }),
    uniqueIndex('paper_card_by_code').on(table.communityId, table.codeDigest),
    uniqueIndex('paper_card_standing')
      .on(table.communityId, table.personId)
      .where(sql`${table.endedAt} is null`),
    index('paper_card_by_person').on(table.personId),
    index('paper_card_by_issuer').on(table.issuedBy),
  ],
)

/** A card on its way to the printer: what is printed on it, for half an hour, for who has the key of the sheet. */
export const cardSheet = linli.table(
  'card_sheet',
  {
    communityId: uuid('community_id').notNull(),
    keyDigest: bytes('key_digest').notNull(),
    cardId: uuid('card_id').notNull(),
    code: bytes('code').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.keyDigest] })],
)

/** A record that whose it is says is wrong, once for each; by when it is answered follows from the day. */
export const dispute = linli.table(
  'dispute',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    checkInId: uuid('check_in_id').notNull(),
    disputeId: uuid('dispute_id').notNull(),
    personId: uuid('person_id').notNull(),
    /** Who wrote it down for somebody without an account, who said it. */
    enteredBy: uuid('entered_by'),
    reason: text('reason', { enum: disputeReasons }).notNull(),
    remark: text('remark'),
    disputedAt: moment('disputed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.activityId, table.checkInId] }),
    uniqueIndex('dispute_by_id').on(table.communityId, table.disputeId),
    index('dispute_by_person').on(table.personId),
    index('dispute_by_enterer').on(table.enteredBy),
    index('dispute_by_time').on(table.communityId, table.disputedAt),
  ],
)

/** How a dispute was answered. */
export const disputeAnswer = linli.table(
  'dispute_answer',
  {
    communityId: uuid('community_id').notNull(),
    disputeId: uuid('dispute_id').notNull(),
    isUpheld: boolean('is_upheld').notNull(),
    sentence: text('sentence').notNull(),
    answeredBy: uuid('answered_by').notNull(),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.disputeId] }),
    index('dispute_answer_by_answerer').on(table.answeredBy),
  ],
)

/** That a dispute was not answered in time: found by a timer, once. */
export const disputeOverdue = linli.table(
  'dispute_overdue',
  {
    communityId: uuid('community_id').notNull(),
    disputeId: uuid('dispute_id').notNull(),
    foundAt: moment('found_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.disputeId] })],
)

/** What an organizer found of a record, one after the other; the last one stands. Only a deletion changes a row. */
export const ruling = linli.table(
  'ruling',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    checkInId: uuid('check_in_id').notNull(),
    number: integer('number').notNull(),
    standing: text('standing', { enum: rulings }).notNull(),
    reason: text('reason'),
    ruledBy: uuid('ruled_by').notNull(),
    ruledAt: moment('ruled_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.activityId, table.checkInId, table.number] }),
    index('ruling_by_ruler').on(table.ruledBy),
  ],
)

/** Who left when, once for each record; what hours it makes is `hoursOfDay` in shared/activity/service-hours.ts. */
export const checkOut = linli.table(
  'check_out',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    checkInId: uuid('check_in_id').notNull(),
    checkOutId: uuid('check_out_id').notNull(),
    digest: bytes('digest').notNull(),
    checkedOutAt: moment('checked_out_at').notNull(),
    way: text('way', { enum: checkOutWays }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.activityId, table.checkInId] }),
    uniqueIndex('check_out_by_id').on(table.communityId, table.checkOutId),
  ],
)

/**
 * What an organizer mended of a record: its hours, or the name and unit on it. One after the other, the last of its
 * kind stands; what was there before stays. Only a deletion changes a row.
 */
export const correction = linli.table(
  'correction',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    checkInId: uuid('check_in_id').notNull(),
    number: integer('number').notNull(),
    kind: text('kind', { enum: correctionKinds }).notNull(),
    minutes: integer('minutes'),
    name: text('name'),
    unit: text('unit'),
    reason: text('reason'),
    correctedBy: uuid('corrected_by').notNull(),
    correctedAt: moment('corrected_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.activityId, table.checkInId, table.number] }),
    index('correction_by_corrector').on(table.correctedBy),
  ],
)

const [beforeCommunity, afterCommunity] = [
  'coalesce((select ruling.standing from linli.ruling where ruling.community_id = ',
  ` and ruling.activity_id = check_in.activity_id and ruling.check_in_id = check_in.check_in_id
    order by ruling.number desc limit 1), check_in.standing)`,
] as const

/**
 * How a record stands now: as the last ruling found it, else as it was written. For statements that read from
 * `linli.check_in` under no other name. Where the community is known it is named, so that one partition is read.
 */
export function standingText(community: string): string {
  return `${beforeCommunity}${community}${afterCommunity}`
}

export function standingIn(communityId: string) {
  return sql<Standing>`${sql.raw(beforeCommunity)}${communityId}${sql.raw(afterCommunity)}`
}

/** The minutes that an organizer last set; for statements like those of `standingText`. */
export function lastMinutes(community: string) {
  return sql<number | null>`(
    select correction.minutes from linli.correction
    where correction.community_id = ${sql.raw(community)} and correction.kind = 'hours'
      and correction.activity_id = check_in.activity_id
      and correction.check_in_id = check_in.check_in_id
    order by correction.number desc limit 1)`
}

/** The same across communities, for a person's own records. */
export const standingAnywhere = sql<Standing>`${sql.raw(standingText('check_in.community_id'))}`

/**
 * Who means to come, in order of arrival; `placedAt` is null on the waitlist. Whoever withdraws has no row any more.
 */
export const signUp = linli.table(
  'sign_up',
  {
    communityId: uuid('community_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    personId: uuid('person_id').notNull(),
    signUpId: uuid('sign_up_id').notNull(),
    arrival: integer('arrival').notNull(),
    signedUpAt: moment('signed_up_at').notNull(),
    placedAt: moment('placed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.activityId, table.personId] }),
    uniqueIndex('sign_up_by_arrival').on(table.communityId, table.activityId, table.arrival),
    uniqueIndex('sign_up_by_id').on(table.communityId, table.signUpId),
    index('sign_up_by_person').on(table.personId, table.signedUpAt),
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
