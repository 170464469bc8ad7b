/** Readings of disputes. */

import { disputeDue, isOverdue, type OwnDispute } from '@linli/shared/activity/dispute'
import { dateIn, daysLater } from '@linli/shared/day'
import type { Operation } from '@linli/shared/operation'
import type { Calendar } from '@linli/shared/working-day'
import { and, count, eq, isNull, ne, sql } from 'drizzle-orm'
import { type PgColumn, union } from 'drizzle-orm/pg-core'
import { calendarBetween } from '../_kit/calendar.ts'
import type { Ctx } from '../_kit/ctx.ts'
import { holdersIn } from '../_kit/grants.ts'
import type { Database } from '../_kit/world.ts'
import type { Ids } from './queries.ts'
import {
  byHand,
  correction,
  dispute,
  disputeAnswer,
  memberScan,
  rosterTick,
  ruling,
} from './tables.ts'

type Row = typeof dispute.$inferSelect
type AnswerRow = Pick<typeof disputeAnswer.$inferSelect, 'isUpheld' | 'sentence' | 'answeredAt'>

export async function ownDispute(db: Database, of: Ids, personId: string, now: Date) {
  const [found] = await db
    .select()
    .from(dispute)
    .leftJoin(disputeAnswer, isAnswerOf)
    .where(
      and(
        eq(dispute.communityId, of.communityId),
        eq(dispute.activityId, of.activityId),
        eq(dispute.personId, personId),
      ),
    )
  if (!found) return null
  const calendar = await calendarFor(db, [found.dispute])
  return ownDisputeOf(found.dispute, found.dispute_answer, now, calendar)
}

/** Those over records of that activity which nobody has answered. */
export async function countOpen(db: Database, { communityId, activityId }: Ids): Promise<number> {
  const [counted] = await db
    .select({ open: count() })
    .from(dispute)
    .leftJoin(disputeAnswer, isAnswerOf)
    .where(
      and(
        eq(dispute.communityId, communityId),
        eq(dispute.activityId, activityId),
        isNull(disputeAnswer.disputeId),
      ),
    )
  return counted?.open ?? 0
}

export const isAnswerOf = and(
  eq(disputeAnswer.communityId, dispute.communityId),
  eq(disputeAnswer.disputeId, dispute.disputeId),
)

export function ownDisputeOf(
  row: Row,
  answer: AnswerRow | null,
  now: Date,
  calendar: Calendar,
): OwnDispute {
  return {
    disputeId: row.disputeId,
    disputeReason: row.reason,
    disputedAt: row.disputedAt.toISOString(),
    ...dueOf(row, answer, now, calendar),
    answer: answer && answerOf(answer),
  }
}

/** Farther than five working days of any year. */
const mostDays = 31

/** What is announced of the days in which these become due. */
export function calendarFor(db: Database, rows: readonly Pick<Row, 'disputedAt'>[]) {
  const dates = rows.map(({ disputedAt }) => dateIn(disputedAt.getTime())).sort()
  const [first = '2000-01-01', last = first] = [dates[0], dates.at(-1)]
  return calendarBetween(db, first, daysLater(last, mostDays))
}

export function dueOf(
  { disputedAt }: Pick<Row, 'disputedAt'>,
  answer: AnswerRow | null,
  now: Date,
  calendar: Calendar,
) {
  const { date: dueOn, isProvisional } = disputeDue(disputedAt, calendar)
  const until = (answer?.answeredAt ?? now).getTime()
  return { dueOn, isProvisional, isOverdue: isOverdue(dueOn, until) }
}

export function answerOf({ isUpheld, sentence, answeredAt }: AnswerRow) {
  return { isUpheld, sentence, answeredAt: answeredAt.toISOString() }
}

/** Everybody who made the record, or said something of it: they do not answer for it. */
export async function handsIn(db: Database, communityId: string, of: OfRecord): Promise<string[]> {
  const rows = await handsOn(db, communityId, of)
  return rows.map(({ personId }) => personId)
}

/** That this person had no hand in the record, nor is it theirs, nor did they write the dispute down for another. */
export function mayAnswerFor(db: Database, communityId: string, personId: string) {
  const hands = handsOn(db, communityId, dispute)
  const wroteIt = sql`${dispute.enteredBy} is not distinct from ${personId}`
  return and(
    ne(dispute.personId, personId),
    sql`not ${wroteIt} and ${personId}::uuid not in ${hands}`,
  )
}

type OfRecord = Record<'activityId' | 'checkInId', string | PgColumn>

function handsOn(db: Database, communityId: string, { activityId, checkInId }: OfRecord) {
  const atIt = <
    T extends
      | typeof memberScan
      | typeof rosterTick
      | typeof ruling
      | typeof byHand
      | typeof correction,
  >(
    table: T,
  ) =>
    and(
      eq(table.communityId, communityId),
      eq(table.activityId, activityId),
      eq(table.checkInId, checkInId),
    )
  return union(
    db.select({ personId: memberScan.scannedBy }).from(memberScan).where(atIt(memberScan)),
    db.select({ personId: rosterTick.tickedBy }).from(rosterTick).where(atIt(rosterTick)),
    db.select({ personId: ruling.ruledBy }).from(ruling).where(atIt(ruling)),
    db.select({ personId: byHand.addedBy }).from(byHand).where(atIt(byHand)),
    db.select({ personId: correction.correctedBy }).from(correction).where(atIt(correction)),
  )
}

/** The record is disputed already, or the id stands for another dispute. */
export async function whyNotDisputed(
  db: Database,
  of: Ids & { checkInId: string },
): Promise<'activity.alreadyDisputed' | 'idReused'> {
  const isIt = and(
    eq(dispute.communityId, of.communityId),
    eq(dispute.activityId, of.activityId),
    eq(dispute.checkInId, of.checkInId),
  )
  const earlier = await db.select({ disputeId: dispute.disputeId }).from(dispute).where(isIt)
  return earlier.length > 0 ? 'activity.alreadyDisputed' : 'idReused'
}

/** Those of the community who may answer; not whoever brings it. */
export async function tellAnswerers(
  { db, now, tell }: Pick<Ctx<Operation>, 'db' | 'now' | 'tell'>,
  { communityId, title }: { communityId: string; title: string },
  broughtBy: string,
): Promise<void> {
  const roles = ['communityWorker', 'branchSecretary'] as const
  const others = await holdersIn(db, communityId, roles, now)
  const told = { kind: 'checkInDisputed', title } as const
  await tell(
    others.filter((other) => other !== broughtBy),
    told,
  )
}
