import { setFence as contract } from '@linli/shared/activity/set-fence'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { lockPlanned } from './queries.ts'
import { codeOfWindow } from './refusals.ts'
import { activityFence } from './tables.ts'

export const setFence = handle(contract, async (ctx, { fence, ...of }) => {
  const found = await lockPlanned(ctx.db, of)
  if (!found) throw ctx.failure('notFound')
  if (found.cancelledAt) throw ctx.failure('activity.cancelled')
  if (codeOfWindow(found, ctx.now) === 'activity.over') throw ctx.failure('activity.over')
  const { communityId, activityId } = activityFence
  const isOf = and(eq(communityId, of.communityId), eq(activityId, of.activityId))
  if (!fence) await ctx.db.delete(activityFence).where(isOf)
  else {
    const target = [communityId, activityId]
    await ctx.db
      .insert(activityFence)
      .values({ ...of, ...fence })
      .onConflictDoUpdate({ target, set: fence })
  }
  await ctx.record({ communityId: of.communityId, subjectId: of.activityId })
  return { fence }
})
