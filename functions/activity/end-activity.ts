import { endActivity as contract } from '@linli/shared/activity/end-activity'
import { handle } from '../_kit/host.ts'
import { isActivity, lockActivity } from './queries.ts'
import { activity, activityTotal } from './tables.ts'
import { countStandings } from './totals.ts'

export const endActivity = handle(contract, async (ctx, input) => {
  const { communityId, activityId } = input
  const found = await lockActivity(ctx.db, input)
  if (!found || found.isDraft) throw ctx.failure('notFound')
  if (found.cancelledAt) throw ctx.failure('activity.cancelled')
  if (ctx.now < found.startsAt) throw ctx.failure('activity.notBegun')
  const closesAt = new Date(Math.min(ctx.now.getTime(), found.closesAt.getTime()))
  const { attendees, unconfirmed } = await countStandings(ctx.db, input)
  const fixed = { attendees, unconfirmed, fixedAt: ctx.now }
  const written = await ctx.db
    .insert(activityTotal)
    .values({ communityId, activityId, ...fixed })
    .onConflictDoNothing()
    .returning({ fixedAt: activityTotal.fixedAt })
  if (written.length === 0) throw ctx.failure('activity.ended')
  await ctx.db.update(activity).set({ endedAt: ctx.now, closesAt }).where(isActivity(input))
  await ctx.record({ communityId, subjectId: activityId })
  const endedAt = ctx.now.toISOString()
  return { endedAt, fixed: { ...fixed, fixedAt: endedAt } }
})
