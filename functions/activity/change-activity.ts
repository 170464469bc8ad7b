import { changeActivity as contract } from '@linli/shared/activity/change-activity'
import { handle } from '../_kit/host.ts'
import { changeProblem, followChange } from './changing.ts'
import { isActivity, lockPlanned, timesOf } from './queries.ts'
import { writeAct } from './releases.ts'
import { activity } from './tables.ts'

export const changeActivity = handle(contract, async (ctx, input) => {
  const { communityId, activityId, ...planned } = input
  const found = await lockPlanned(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const problem = changeProblem(ctx.now, found, input)
  if (problem) throw ctx.failure(problem)
  const times = timesOf(input)
  await ctx.db
    .update(activity)
    .set({ ...planned, ...times })
    .where(isActivity(input))
  // Whoever changes what a draft says cannot be the second person who looks at it.
  if (found.isDraft) await writeAct(ctx, found, 'drafted')
  await followChange(ctx, found, { ...found, ...planned, ...times })
  await ctx.record({ communityId, subjectId: activityId })
  const { opensAt, closesAt } = times
  return {
    now: ctx.now.toISOString(),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }
})
