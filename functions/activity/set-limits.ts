import { areCrossed, capsHoldFrom, type Limits } from '@linli/shared/activity/limits'
import { setLimits as contract } from '@linli/shared/activity/set-limits'
import { dateIn } from '@linli/shared/day'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { lastDecided, limitsOf } from './limits.ts'
import { communityLimit } from './tables.ts'

/** Of two who decide at once the second waits, and decides after the first. */
export const setLimits = handle(contract, async (ctx, { communityId, limits }) => {
  if (areCrossed(limits)) throw ctx.failure('activity.limitsCrossed')
  const isIt = and(eq(place.communityId, communityId), eq(place.placeId, communityId))
  const found = await ctx.db
    .select({ placeId: place.placeId })
    .from(place)
    .where(isIt)
    .for('update')
  if (found.length === 0) throw ctx.failure('notFound')
  const last = await lastDecided(ctx.db, communityId)
  if (areSame(limits, limitsOf(last))) throw ctx.failure('activity.limitsStandSo')
  const [number, capsFromOn] = [(last?.number ?? 0) + 1, capsHoldFrom(dateIn(ctx.now.getTime()))]
  const how = { decidedBy: ctx.person.personId, decidedAt: ctx.now }
  await ctx.db.insert(communityLimit).values({ communityId, number, ...limits, capsFromOn, ...how })
  await ctx.record({ communityId, subjectId: communityId })
  return { number, capsFromOn }
})

function areSame(one: Limits, other: Limits): boolean {
  return (
    one.mostAlone === other.mostAlone &&
    one.mostMinutesPerDay === other.mostMinutesPerDay &&
    one.mostMinutesPerActivity === other.mostMinutesPerActivity &&
    one.mostMinutesByTap === other.mostMinutesByTap
  )
}
