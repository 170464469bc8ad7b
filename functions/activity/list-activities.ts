import { listActivities as contract } from '@linli/shared/activity/list-activities'
import { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { daysLater, startOfDay } from '@linli/shared/day'
import { inCommunity } from '@linli/shared/operation'
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { communityAmong } from './community.ts'
import { briefColumns, briefOf } from './queries.ts'
import { countsOf, ownSignUpOf, positionIn } from './sign-ups.ts'
import { activity, checkIn, signUp } from './tables.ts'

export const listActivities = handle(contract, async (ctx, input) => {
  const asked = input.communityId
    ? [input.communityId]
    : (await ctx.grants()).map(({ communityId }) => communityId)
  const { community, notOpen } = await communityAmong(ctx.db, asked)
  if (input.communityId && !community && !notOpen) throw ctx.failure('notFound')
  const now = ctx.now.toISOString()
  if (!community) return { now, community, notOpen, activities: [] }
  const canShowCode = await ctx.may(showSignInCode, inCommunity(community))
  const rows = await activitiesOf(ctx, community.communityId, input)
  return {
    now,
    community,
    notOpen,
    activities: rows.map((row) => ({
      ...briefOf(row, row),
      checkedInAt: row.checkedInAt?.toISOString() ?? null,
      places: { capacity: row.capacity, taken: row.taken ?? 0, waiting: row.waiting ?? 0 },
      signUp: ownSignUpOf(row),
      canShowCode: canShowCode && row.cancelledAt === null,
    })),
  }
})

function activitiesOf(
  ctx: Ctx<typeof contract>,
  communityId: string,
  days: { fromOn: string; days: number },
) {
  const from = new Date(startOfDay(days.fromOn))
  const until = new Date(startOfDay(daysLater(days.fromOn, days.days)))
  const counts = countsOf(ctx.db, communityId)
  return ctx.db
    .select({
      ...briefColumns,
      communityId: activity.communityId,
      activityId: activity.activityId,
      checkedInAt: checkIn.checkedInAt,
      capacity: activity.capacity,
      taken: counts.taken,
      waiting: counts.waiting,
      signUpId: signUp.signUpId,
      signedUpAt: signUp.signedUpAt,
      position: positionIn(communityId),
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
    .leftJoin(
      signUp,
      and(
        eq(signUp.communityId, communityId),
        eq(signUp.activityId, activity.activityId),
        eq(signUp.personId, ctx.person.personId),
      ),
    )
    .leftJoinLateral(counts, sql`true`)
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
