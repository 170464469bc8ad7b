import { cancelFollowing as contract } from '@linli/shared/activity/cancel-following'
import { handle } from '../_kit/host.ts'
import { callOff, callOffProblem } from './calling-off.ts'
import { isInSeries, lockFollowing } from './following.ts'
import { findPlanned } from './queries.ts'

export const cancelFollowing = handle(contract, async (ctx, input) => {
  const { communityId, activityId, reason } = input
  const found = await findPlanned(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  if (!isInSeries(found)) throw ctx.failure('activity.notInSeries')
  const rows = await lockFollowing(ctx.db, found, ctx.now)
  for (const row of rows) {
    const problem = callOffProblem(row, ctx.now)
    if (problem) throw ctx.failure(problem)
  }
  await callOff(ctx, rows, reason)
  await ctx.record({ communityId, subjectId: activityId })
  return { cancelledAt: ctx.now.toISOString(), cancelled: rows.length }
})
