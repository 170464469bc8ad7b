import { confirmRoster as contract } from '@linli/shared/activity/confirm-roster'
import { and, eq, inArray } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { findActivity } from './queries.ts'
import { checkIn, rosterTick, standingIn } from './tables.ts'

export const confirmRoster = handle(contract, async (ctx, input) => {
  const { communityId, activityId, checkInIds } = input
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  if (ctx.now < found.opensAt) throw ctx.failure('activity.notOpenYet')
  const rows = await ctx.db
    .select({
      checkInId: checkIn.checkInId,
      personId: checkIn.personId,
      standing: standingIn(communityId),
    })
    .from(checkIn)
    .where(
      and(
        eq(checkIn.communityId, communityId),
        eq(checkIn.activityId, activityId),
        inArray(checkIn.checkInId, checkInIds),
      ),
    )
  if (rows.length < new Set(checkInIds).size) throw ctx.failure('notFound')
  const { personId } = ctx.person
  if (rows.some((row) => row.personId === personId)) throw ctx.failure('activity.ownRecord')
  const there = rows.filter(({ standing }) => standing !== 'rejected')
  const by = { communityId, activityId, tickedBy: personId, tickedAt: ctx.now }
  const ticks = there.map(({ checkInId }) => ({ ...by, checkInId }))
  if (ticks.length > 0) await ctx.db.insert(rosterTick).values(ticks).onConflictDoNothing()
  await ctx.record({ communityId, subjectId: activityId })
  return { ticked: ticks.length }
})
