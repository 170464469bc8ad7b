import { windowProblem } from '@linli/shared/activity/plan'
import { planActivity as contract } from '@linli/shared/activity/plan-activity'
import { handle } from '../_kit/host.ts'
import { findOffice, listNew } from './listing.ts'
import { timesOf } from './queries.ts'
import { activity } from './tables.ts'

export const planActivity = handle(contract, async (ctx, input) => {
  const { communityId, activityId, notice, ...planned } = input
  const problem = windowProblem(ctx.now.getTime(), input)
  if (problem) throw ctx.failure(problem)
  const office = await findOffice(ctx.db, communityId)
  if (!office) throw ctx.failure('notFound')
  if (office === 'closed') throw ctx.failure('activity.communityClosed')
  const times = timesOf(input)
  const written = await ctx.db
    .insert(activity)
    .values({ communityId, activityId, ...planned, ...times, ...office, isDraft: true })
    .onConflictDoNothing()
    .returning()
  if (written.length === 0) throw ctx.failure('idReused')
  const listed = await listNew(ctx, written, notice)
  await ctx.record({ communityId, subjectId: activityId })
  const { opensAt, closesAt } = times
  return {
    now: ctx.now.toISOString(),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    ...listed,
  }
})
