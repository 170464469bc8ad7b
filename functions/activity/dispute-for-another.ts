import { disputeDays } from '@linli/shared/activity/dispute'
import { disputeForAnother as contract } from '@linli/shared/activity/dispute-for-another'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { calendarFor, dueOf, tellAnswerers, whyNotDisputed } from './disputes.ts'
import { findActivity, isRecordAt } from './queries.ts'
import { checkIn, dispute } from './tables.ts'

const dayMilliseconds = 86_400_000

/** Whoever writes it down heard one side, and does not answer it. */
export const disputeForAnother = handle(contract, async (ctx, input) => {
  const { communityId, activityId, checkInId, disputeId, disputeReason: reason, remark } = input
  const [found, record] = [await findActivity(ctx.db, input), await recordIn(ctx, input)]
  if (!found || !record) throw ctx.failure('notFound')
  if (record.digest.length > 0) throw ctx.failure('activity.hasPhone')
  const until = record.checkedInAt.getTime() + disputeDays * dayMilliseconds
  if (ctx.now.getTime() > until) throw ctx.failure('activity.tooLateToDispute')
  const of = { communityId, activityId, checkInId }
  const whose = { personId: record.personId, enteredBy: ctx.person.personId }
  const [written] = await ctx.db
    .insert(dispute)
    .values({ ...of, disputeId, ...whose, reason, remark, disputedAt: ctx.now })
    .onConflictDoNothing()
    .returning()
  if (!written) throw ctx.failure(await whyNotDisputed(ctx.db, of))
  await tellAnswerers(ctx, found, ctx.person.personId)
  await ctx.record({ communityId, subjectId: checkInId })
  const calendar = await calendarFor(ctx.db, [written])
  return { disputedAt: ctx.now.toISOString(), ...dueOf(written, null, ctx.now, calendar) }
})

async function recordIn(
  { db }: Ctx<typeof contract>,
  of: { communityId: string; activityId: string; checkInId: string },
) {
  const { personId, checkedInAt, digest } = checkIn
  const [record] = await db
    .select({ personId, checkedInAt, digest })
    .from(checkIn)
    .where(and(isRecordAt(of), eq(checkIn.checkInId, of.checkInId)))
  return record
}
