import { windowProblem } from '@linli/shared/activity/plan'
import { planActivity as contract } from '@linli/shared/activity/plan-activity'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { timesOf } from './queries.ts'
import { activity } from './tables.ts'

export const planActivity = handle(contract, async (ctx, input) => {
  const { communityId, activityId, ...planned } = input
  const problem = windowProblem(ctx.now.getTime(), input)
  if (problem) throw ctx.failure(problem)
  // Locked, so that nobody closes the community over an activity that is just being planned.
  const [community] = await ctx.db
    .select()
    .from(place)
    .where(and(eq(place.communityId, communityId), eq(place.placeId, communityId)))
    .for('share')
  const { kind, openedAt, office, officePhone, isInvented } = community ?? {}
  if (kind !== 'community' || isInvented === undefined) throw ctx.failure('notFound')
  if (!openedAt || !office || !officePhone) throw ctx.failure('activity.communityClosed')
  const times = timesOf(input)
  const written = await ctx.db
    .insert(activity)
    .values({ communityId, activityId, ...planned, ...times, office, officePhone, isInvented })
    .onConflictDoNothing()
    .returning({ activityId: activity.activityId })
  if (written.length === 0) throw ctx.failure('idReused')
  await ctx.record({ communityId, subjectId: activityId })
  const { opensAt, closesAt } = times
  return {
    now: ctx.now.toISOString(),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }
})
