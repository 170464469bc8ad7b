import { cancelActivity as contract } from '@linli/shared/activity/cancel-activity'
import { and, eq } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { type Ids, isActivity, lockActivity } from './queries.ts'
import { codeOfWindow } from './refusals.ts'
import { signedUpFor } from './sign-ups.ts'
import { activity, checkIn, hold, signUp } from './tables.ts'

export const cancelActivity = handle(contract, async (ctx, input) => {
  const { communityId, activityId, reason } = input
  const found = await lockActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  if (found.cancelledAt) throw ctx.failure('activity.cancelled')
  if (codeOfWindow(found, ctx.now) === 'activity.over') throw ctx.failure('activity.over')
  await ctx.db
    .update(activity)
    .set({ cancelledAt: ctx.now, cancelReason: reason })
    .where(isActivity(input))
  const told = { kind: 'activityCancelled' as const, title: found.title, reason }
  await ctx.tell(await whoIsConcerned(ctx, input), told, found.endsAt)
  await ctx.record({ communityId, subjectId: activityId })
  return { cancelledAt: ctx.now.toISOString() }
})

/** Whoever signed up or in, or has only held the moment of their scan. */
async function whoIsConcerned({ db }: Ctx<typeof contract>, { communityId, activityId }: Ids) {
  const rows = await union(
    db
      .select({ personId: checkIn.personId })
      .from(checkIn)
      .where(and(eq(checkIn.communityId, communityId), eq(checkIn.activityId, activityId))),
    db
      .select({ personId: hold.personId })
      .from(hold)
      .where(and(eq(hold.communityId, communityId), eq(hold.activityId, activityId))),
    db
      .select({ personId: signUp.personId })
      .from(signUp)
      .where(signedUpFor({ communityId, activityId })),
  )
  return rows.map(({ personId }) => personId)
}
