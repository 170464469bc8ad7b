import { disputeDays } from '@linli/shared/activity/dispute'
import { disputeCheckIn as contract } from '@linli/shared/activity/dispute-check-in'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { calendarFor, ownDisputeOf, tellAnswerers, whyNotDisputed } from './disputes.ts'
import { findActivity, type Ids } from './queries.ts'
import { checkIn, dispute } from './tables.ts'

const dayMilliseconds = 86_400_000

export const disputeCheckIn = handle(contract, async (ctx, input) => {
  const { communityId, activityId, disputeId, disputeReason: reason, remark } = input
  const [found, mine] = [await findActivity(ctx.db, input), await ownRecord(ctx, input)]
  if (!found || !mine) throw ctx.failure('notFound')
  const until = mine.checkedInAt.getTime() + disputeDays * dayMilliseconds
  if (ctx.now.getTime() > until) throw ctx.failure('activity.tooLateToDispute')
  const { checkInId, personId } = mine
  const of = { communityId, activityId, checkInId }
  const [written] = await ctx.db
    .insert(dispute)
    .values({ ...of, disputeId, personId, reason, remark, disputedAt: ctx.now })
    .onConflictDoNothing()
    .returning()
  if (!written) throw ctx.failure(await whyNotDisputed(ctx.db, of))
  await tellAnswerers(ctx, found, personId)
  await ctx.record({ communityId, subjectId: checkInId })
  const calendar = await calendarFor(ctx.db, [written])
  return { dispute: ownDisputeOf(written, null, ctx.now, calendar) }
})

async function ownRecord({ db, person }: Ctx<typeof contract>, { communityId, activityId }: Ids) {
  const { checkInId, checkedInAt, personId } = checkIn
  const [mine] = await db
    .select({ checkInId, checkedInAt, personId })
    .from(checkIn)
    .where(
      and(
        eq(checkIn.communityId, communityId),
        eq(checkIn.activityId, activityId),
        eq(personId, person.personId),
      ),
    )
  return mine
}
