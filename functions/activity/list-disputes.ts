import { listDisputes as contract } from '@linli/shared/activity/list-disputes'
import type { Calendar } from '@linli/shared/working-day'
import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { person } from '../person/tables.ts'
import { answerOf, calendarFor, dueOf, handsIn, isAnswerOf } from './disputes.ts'
import { activity, attendeeName, checkIn, dispute, disputeAnswer, standingIn } from './tables.ts'

type Listing = Ctx<typeof contract>

export const listDisputes = handle(contract, async (ctx, { communityId, skip, most }) => {
  const [counted] = await ctx.db
    .select({ total: count(), answered: count(disputeAnswer.disputeId) })
    .from(dispute)
    .leftJoin(disputeAnswer, isAnswerOf)
    .where(eq(dispute.communityId, communityId))
  const { total = 0, answered = 0 } = counted ?? {}
  const rows = await unansweredFirst(ctx, communityId, skip, most)
  const calendar = await calendarFor(
    ctx.db,
    rows.map((row) => row.dispute),
  )
  const disputes = await Promise.all(rows.map((row) => lineOf(ctx, communityId, row, calendar)))
  return { now: ctx.now.toISOString(), total, unanswered: total - answered, disputes }
})

type Row = Awaited<ReturnType<typeof unansweredFirst>>[number]

async function lineOf(
  { db, now, person: me }: Listing,
  communityId: string,
  row: Row,
  calendar: Calendar,
) {
  const { disputeId, activityId, checkInId, reason, remark, disputedAt } = row.dispute
  const { personId, enteredBy } = row.dispute
  const { title, isInvented } = row.activity
  const hands = row.answer ? [] : await handsIn(db, communityId, row.dispute)
  return {
    ...{
      disputeId,
      activityId,
      checkInId,
      isEntered: enteredBy !== null,
      title,
      isInvented,
      remark,
    },
    ...{ name: row.name, unit: row.unit, way: row.way, standing: row.standing },
    checkedInAt: row.checkedInAt.toISOString(),
    disputeReason: reason,
    disputedAt: disputedAt.toISOString(),
    ...dueOf(row.dispute, row.answer, now, calendar),
    mayAnswer: !row.answer && ![personId, enteredBy, ...hands].includes(me.personId),
    answer: row.answer && answerOf(row.answer),
  }
}

/** The oldest that waits comes first: it is due first. Of those answered, the last. */
function unansweredFirst({ db }: Listing, communityId: string, skip: number, most: number) {
  return db
    .select({
      dispute,
      activity: { title: activity.title, isInvented: activity.isInvented },
      answer: disputeAnswer,
      name: sql<string | null>`coalesce(${attendeeName.name}, ${nameHere(communityId)})`,
      unit: attendeeName.unit,
      way: checkIn.way,
      checkedInAt: checkIn.checkedInAt,
      standing: standingIn(communityId),
    })
    .from(dispute)
    .innerJoin(
      checkIn,
      and(eq(checkIn.communityId, communityId), eq(checkIn.checkInId, dispute.checkInId)),
    )
    .innerJoin(
      activity,
      and(eq(activity.communityId, communityId), eq(activity.activityId, dispute.activityId)),
    )
    .leftJoin(disputeAnswer, isAnswerOf)
    .leftJoin(
      attendeeName,
      and(eq(attendeeName.communityId, communityId), eq(attendeeName.checkInId, dispute.checkInId)),
    )
    .leftJoin(person, eq(person.personId, dispute.personId))
    .where(eq(dispute.communityId, communityId))
    .orderBy(
      sql`${disputeAnswer.answeredAt} is not null`,
      desc(disputeAnswer.answeredAt),
      asc(dispute.disputedAt),
      asc(dispute.disputeId),
    )
    .offset(skip)
    .limit(most)
}

/** Of whoever serves here; anybody else gave a name with the record, or none. */
function nameHere(communityId: string) {
  return sql`case when exists (select from linli.person_grant
    where person_grant.person_id = dispute.person_id and person_grant.community_id = ${communityId})
    then ${person.name} end`
}
