/**
 * Votes and what is published of them. The way from a vote to the public leads through noise: `tally` and `vote` are
 * read by the vote itself, the voter's own page and the timer, and by nothing else (test/rating/reach.test.ts).
 */
import type { Correction, PublishedLine, PublishedType } from '@linli/shared/rating/batch'
import { coverageKinds } from '@linli/shared/rating/coverage'
import { findings, flagReasons } from '@linli/shared/rating/flag'
import type { ItemList } from '@linli/shared/rating/item'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, moment } from '../_kit/columns.ts'
import { linli } from '../_kit/schemas.ts'

/** What a district asks besides the overall stars, from a quarter on. Added to, never changed; version 1 is in `shared`. */
export const ratingSheet = linli.table(
  'rating_sheet',
  {
    communityId: uuid('community_id').notNull(),
    version: integer('version').notNull(),
    since: text('since').notNull(),
    items: jsonb('items').$type<ItemList['items']>().notNull(),
    writtenBy: uuid('written_by').notNull(),
    writtenAt: moment('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.version] }),
    index('rating_sheet_by_person').on(table.writtenBy),
  ],
)

const subject = {
  communityId: uuid('community_id').notNull(),
  compoundId: uuid('compound_id').notNull(),
  providerId: uuid('provider_id').notNull(),
  quarter: text('quarter').notNull(),
}

/**
 * One provider at one compound in one quarter: opened and closed by the timer, moved by every vote in the same
 * statement. `counts` are the five overall stars, `itemCounts` five for each item in the order of `itemKeys`.
 */
export const tally = linli.table(
  'tally',
  {
    ...subject,
    itemKeys: text('item_keys').array().notNull(),
    sheetVersion: integer('sheet_version').notNull(),
    counts: integer('counts').array().notNull(),
    itemCounts: integer('item_counts').array().notNull(),
    /** Households that voted since the last view; more than three need not be known. */
    changedDoors: uuid('changed_doors').array().notNull(),
    /** Noise of all views until now, in stars. */
    noise: integer('noise').notNull(),
    views: integer('views').notNull(),
    closedAt: moment('closed_at'),
  },
  (table) => [
    primaryKey({
      columns: [table.communityId, table.compoundId, table.providerId, table.quarter],
    }),
    index('tally_running').on(table.quarter).where(sql`closed_at is null`),
  ],
)

/** The one vote of a household, as it stands. What it was before is kept for the difference, 0 where an item has none. */
export const vote = linli.table(
  'vote',
  {
    ...subject,
    doorId: uuid('door_id').notNull(),
    personId: uuid('person_id').notNull(),
    ratingId: uuid('rating_id').notNull(),
    number: integer('number').notNull(),
    stars: smallint('stars').notNull(),
    items: smallint('items').array().notNull(),
    previousStars: smallint('previous_stars'),
    previousItems: smallint('previous_items').array(),
    ratedAt: moment('rated_at').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.communityId, table.compoundId, table.providerId, table.quarter, table.doorId],
    }),
    index('vote_by_person').on(table.personId),
  ],
)

/** Every version that a vote ever had, under the id of the request that brought it. */
export const voteVersion = linli.table(
  'vote_version',
  {
    communityId: uuid('community_id').notNull(),
    ratingId: uuid('rating_id').notNull(),
    compoundId: uuid('compound_id').notNull(),
    providerId: uuid('provider_id').notNull(),
    quarter: text('quarter').notNull(),
    doorId: uuid('door_id').notNull(),
    personId: uuid('person_id').notNull(),
    number: integer('number').notNull(),
    stars: smallint('stars').notNull(),
    items: smallint('items').array().notNull(),
    digest: bytes('digest').notNull(),
    ratedAt: moment('rated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.ratingId] }),
    index('vote_version_by_time').on(
      table.communityId,
      table.compoundId,
      table.providerId,
      table.quarter,
      table.ratedAt,
    ),
    index('vote_version_by_person').on(table.personId),
  ],
)

/** What somebody noted beside their stars; shown to them alone. */
export const voteWords = linli.table(
  'vote_words',
  { personId: uuid('person_id').notNull(), ...subject, words: text('words').notNull() },
  (table) => [
    primaryKey({
      columns: [
        table.personId,
        table.communityId,
        table.compoundId,
        table.providerId,
        table.quarter,
      ],
    }),
  ],
)

/** What the public sees within a quarter. Added to, never changed. */
export const ratingView = linli.table(
  'rating_view',
  {
    ...subject,
    number: integer('number').notNull(),
    scoreTenths: integer('score_tenths').notNull(),
    votesFrom: integer('votes_from').notNull(),
    shownAt: moment('shown_at').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.communityId, table.compoundId, table.providerId, table.quarter, table.number],
    }),
  ],
)

/** All that a district publishes of a quarter: shown to the companies first, then to everybody. `communityId` is the district's own id. */
export const ratingBatch = linli.table(
  'rating_batch',
  {
    communityId: uuid('community_id').notNull(),
    quarter: text('quarter').notNull(),
    edition: integer('edition').notNull(),
    shownOn: date('shown_on').notNull(),
    /** Last day on which a company may object. */
    objectionsEndOn: date('objections_end_on').notNull(),
    /** Counted by weekends, because the year is not announced. */
    isProvisional: boolean('is_provisional').notNull(),
    publishedOn: date('published_on'),
    digest: text('digest'),
    /** The text over which the digest is taken. */
    content: text('content'),
    types: jsonb('types').$type<PublishedType[]>().notNull(),
    corrections: jsonb('corrections').$type<Correction[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.quarter, table.edition] })],
)

/** One line of a batch, beside its compound. */
export const ratingLine = linli.table(
  'rating_line',
  {
    ...subject,
    edition: integer('edition').notNull(),
    districtId: uuid('district_id').notNull(),
    line: jsonb('line').$type<PublishedLine>().notNull(),
    publishedOn: date('published_on'),
  },
  (table) => [
    primaryKey({
      columns: [
        table.communityId,
        table.compoundId,
        table.providerId,
        table.quarter,
        table.edition,
      ],
    }),
    index('rating_line_by_district').on(table.districtId, table.quarter, table.edition),
  ],
)

/** What a company says to its score of a quarter, once. */
export const companyAnswer = linli.table(
  'company_answer',
  {
    ...subject,
    words: text('words').notNull(),
    answeredBy: uuid('answered_by').notNull(),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.communityId, table.compoundId, table.providerId, table.quarter],
    }),
    index('company_answer_by_person').on(table.answeredBy),
  ],
)

/**
 * What a person should look at: votes that came in a burst, a conflict of interest, a company that objects. It tells
 * how many households and when, never which stars.
 */
export const ratingFlag = linli.table(
  'rating_flag',
  {
    ...subject,
    reason: text('reason', { enum: flagReasons }).notNull(),
    startsAt: moment('starts_at').notNull(),
    households: integer('households').notNull(),
    /** Of an objection: its words. */
    words: text('words'),
    raisedBy: uuid('raised_by'),
    finding: text('finding', { enum: findings }),
    because: text('because'),
    settledBy: uuid('settled_by'),
    settledAt: moment('settled_at'),
  },
  (table) => [
    primaryKey({
      columns: [
        table.communityId,
        table.compoundId,
        table.providerId,
        table.quarter,
        table.reason,
        table.startsAt,
      ],
    }),
    index('rating_flag_by_person').on(table.raisedBy),
    index('rating_flag_by_settler').on(table.settledBy),
  ],
)

/** The housing authority's word that the board of a district may be public; off again when it ends. */
export const boardConfirmation = linli.table(
  'board_confirmation',
  {
    communityId: uuid('community_id').notNull(),
    confirmationId: uuid('confirmation_id').notNull(),
    authority: text('authority').notNull(),
    confirmedBy: uuid('confirmed_by').notNull(),
    confirmedAt: moment('confirmed_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.confirmationId] }),
    uniqueIndex('board_confirmation_standing').on(table.communityId).where(sql`ended_at is null`),
    index('board_confirmation_by_person').on(table.confirmedBy),
  ],
)

/** How much of a place is covered, as a count of a day: entered by hand, corrected by a later entry. */
export const coverageFigure = linli.table(
  'coverage_figure',
  {
    communityId: uuid('community_id').notNull(),
    kind: text('kind', { enum: coverageKinds }).notNull(),
    asOf: date('as_of').notNull(),
    enteredAt: moment('entered_at').notNull(),
    covered: integer('covered').notNull(),
    compounds: integer('compounds').notNull(),
    enteredBy: uuid('entered_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.kind, table.asOf, table.enteredAt] }),
    index('coverage_figure_by_person').on(table.enteredBy),
  ],
)
