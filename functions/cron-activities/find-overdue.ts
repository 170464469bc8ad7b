/** Finds disputes that nobody answered in time, and tells once: who should have, and who waits. */
import { disputeDue, disputeWorkingDays } from '@linli/shared/activity/dispute'
import { dateIn, daysLater, startOfDay } from '@linli/shared/day'
import { and, asc, eq, isNull, lt } from 'drizzle-orm'
import { calendarBetween } from '../_kit/calendar.ts'
import { holdersIn } from '../_kit/grants.ts'
import { tell } from '../_kit/tell.ts'
import type { Due } from '../_kit/timer-door.ts'
import { inTransaction } from '../_kit/transaction.ts'
import { activity, dispute, disputeAnswer, disputeOverdue } from '../activity/tables.ts'

const mostAtOnce = 100

type Late = Awaited<ReturnType<typeof waiting>>[number]

export async function findOverdue({ db, now, hasTime }: Due): Promise<number> {
  let found = 0
  const disputes = await waiting(db, now)
  const [first] = disputes
  if (!first) return 0
  const since = dateIn(first.disputedAt.getTime())
  const calendar = await calendarBetween(db, since, dateIn(now.getTime()))
  for (const late of disputes) {
    const { date } = disputeDue(late.disputedAt, calendar)
    const overdueAt = new Date(startOfDay(daysLater(date, 1)))
    if (overdueAt <= now && (await mark(db, late, overdueAt, now))) found += 1
    if (!hasTime()) break
  }
  return found
}

/** Working days are at least as many days; the oldest are due first. */
function waiting(db: Due['db'], now: Date) {
  const { communityId, disputeId, personId, enteredBy, disputedAt } = dispute
  const isOf = (table: typeof disputeAnswer | typeof disputeOverdue) =>
    and(eq(table.communityId, communityId), eq(table.disputeId, disputeId))
  return db
    .select({ communityId, disputeId, personId, enteredBy, disputedAt, title: activity.title })
    .from(dispute)
    .innerJoin(
      activity,
      and(eq(activity.communityId, communityId), eq(activity.activityId, dispute.activityId)),
    )
    .leftJoin(disputeAnswer, isOf(disputeAnswer))
    .leftJoin(disputeOverdue, isOf(disputeOverdue))
    .where(
      and(
        lt(disputedAt, new Date(now.getTime() - disputeWorkingDays * 86_400_000)),
        isNull(disputeAnswer.disputeId),
        isNull(disputeOverdue.disputeId),
      ),
    )
    .orderBy(asc(disputedAt), asc(disputeId))
    .limit(mostAtOnce)
}

/** The row decides between two runs; whoever writes it tells. */
function mark(db: Due['db'], late: Late, foundAt: Date, now: Date): Promise<boolean> {
  const { communityId, disputeId, title } = late
  return inTransaction(db, async (tx) => {
    const written = await tx
      .insert(disputeOverdue)
      .values({ communityId, disputeId, foundAt })
      .onConflictDoNothing()
      .returning({ disputeId: disputeOverdue.disputeId })
    if (written.length === 0) return false
    const answering = ['communityWorker', 'branchSecretary'] as const
    const others = await holdersIn(tx, communityId, answering, now)
    const all = [...new Set([late.enteredBy ?? late.personId, ...others])]
    await tell(tx, now, all, { kind: 'disputeOverdue', title })
    return true
  })
}
