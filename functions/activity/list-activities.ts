import { listActivities as contract } from '@linli/shared/activity/list-activities'
import { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { daysLater, startOfDay } from '@linli/shared/day'
import { inCommunity } from '@linli/shared/operation'
import { and, asc, eq, gte, inArray, isNotNull, lt } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { briefColumns, briefOf } from './queries.ts'
import { activity, checkIn } from './tables.ts'

export const listActivities = handle(contract, async (ctx, input) => {
  const community = await (input.communityId
    ? openCommunity(ctx, [input.communityId])
    : ownCommunity(ctx))
  if (input.communityId && !community) throw ctx.failure('notFound')
  if (!community) return { now: ctx.now.toISOString(), community: null, activities: [] }
  const canShowCode = await ctx.may(showSignInCode, inCommunity(community))
  const rows = await activitiesOf(ctx, community.communityId, input)
  return {
    now: ctx.now.toISOString(),
    community,
    activities: rows.map((row) => ({
      ...briefOf(row, row),
      checkedInAt: row.checkedInAt?.toISOString() ?? null,
      canShowCode,
    })),
  }
})

/** The one of the longest-standing grant that lies in a community. */
async function ownCommunity(ctx: Ctx<typeof contract>) {
  const grants = await ctx.grants()
  return grants.length > 0
    ? openCommunity(
        ctx,
        grants.map((grant) => grant.communityId),
      )
    : null
}

/** The first of these that is a community and has opened linli. */
async function openCommunity(ctx: Ctx<typeof contract>, communityIds: string[]) {
  const above = alias(place, 'above')
  const rows = await ctx.db
    .select({
      communityId: place.communityId,
      name: place.name,
      subdistrict: above.name,
      isInvented: place.isInvented,
    })
    .from(place)
    .innerJoin(above, and(eq(above.communityId, place.parentId), eq(above.placeId, place.parentId)))
    .where(
      and(
        inArray(place.communityId, communityIds),
        eq(place.placeId, place.communityId),
        eq(place.kind, 'community'),
        isNotNull(place.openedAt),
      ),
    )
  const found = communityIds
    .map((id) => rows.find((row) => row.communityId === id))
    .find((row) => row)
  return found ?? null
}

function activitiesOf(
  ctx: Ctx<typeof contract>,
  communityId: string,
  days: { fromOn: string; days: number },
) {
  const from = new Date(startOfDay(days.fromOn))
  const until = new Date(startOfDay(daysLater(days.fromOn, days.days)))
  return ctx.db
    .select({
      ...briefColumns,
      communityId: activity.communityId,
      activityId: activity.activityId,
      checkedInAt: checkIn.checkedInAt,
    })
    .from(activity)
    .leftJoin(
      checkIn,
      and(
        eq(checkIn.communityId, communityId),
        eq(checkIn.activityId, activity.activityId),
        eq(checkIn.personId, ctx.person.personId),
      ),
    )
    .where(
      and(
        eq(activity.communityId, communityId),
        gte(activity.startsAt, from),
        lt(activity.startsAt, until),
      ),
    )
    .orderBy(asc(activity.startsAt), asc(activity.title))
    .limit(200)
}
