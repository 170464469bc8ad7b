import { cancelActivity as contract } from '@linli/shared/activity/cancel-activity'
import { handle } from '../_kit/host.ts'
import { callOff, callOffProblem } from './calling-off.ts'
import { lockPlanned } from './queries.ts'

export const cancelActivity = handle(contract, async (ctx, input) => {
  const { communityId, activityId, reason } = input
  const found = await lockPlanned(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const problem = callOffProblem(found, ctx.now)
  if (problem) throw ctx.failure(problem)
  await callOff(ctx, [found], reason)
  await ctx.record({ communityId, subjectId: activityId })
  return { cancelledAt: ctx.now.toISOString() }
})
