import { changeActivity as contract } from '@linli/shared/activity/change-activity'
import { lengthProblem, windowProblem } from '@linli/shared/activity/plan'
import type { ParsedInputOf } from '@linli/shared/operation'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { moveUp } from '../_kit/waitlist.ts'
import { isActivity, lockActivity, timesOf } from './queries.ts'
import { codeOfSignUpsAt, codeOfWindow } from './refusals.ts'
import { activity } from './tables.ts'

type Input = ParsedInputOf<typeof contract>

export const changeActivity = handle(contract, async (ctx, input) => {
  const { communityId, activityId, ...planned } = input
  const found = await lockActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  if (found.cancelledAt) throw ctx.failure('activity.cancelled')
  refuseTimes(ctx, input, found)
  const times = timesOf(input)
  await ctx.db
    .update(activity)
    .set({ ...planned, ...times })
    .where(isActivity(input))
  const isOpenStill = codeOfSignUpsAt({ ...times, cancelledAt: null }, ctx.now) === null
  if (isOpenStill) await moveUp(ctx, { ...input, startsAt: times.startsAt })
  await ctx.record({ communityId, subjectId: activityId })
  const { opensAt, closesAt } = times
  return {
    now: ctx.now.toISOString(),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }
})

/** What people came for began when it said it would; its end may still move. */
function refuseTimes(
  ctx: Ctx<typeof contract>,
  input: Input,
  found: typeof activity.$inferSelect,
): void {
  const stands = codeOfWindow(found, ctx.now)
  if (stands === 'activity.over') throw ctx.failure(stands)
  const isSameStart = found.startsAt.getTime() === Date.parse(input.startsAt)
  if (stands === null && !isSameStart) throw ctx.failure('activity.alreadyOpen')
  const problem = isSameStart ? lengthProblem(input) : windowProblem(ctx.now.getTime(), input)
  if (problem) throw ctx.failure(problem)
  if (Date.parse(input.endsAt) <= ctx.now.getTime()) throw ctx.failure('activity.endsInPast')
}
