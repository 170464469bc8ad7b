/** Activities of a community as a list shows them, with how the caller stands with each. */
import type { ListedActivity } from '@linli/shared/activity/activity'
import { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { inCommunity } from '@linli/shared/operation'
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import type { Ctx, Person } from '../_kit/ctx.ts'
import { briefColumns, briefOf } from './queries.ts'
import { countsOf, ownSignUpOf, positionIn } from './sign-ups.ts'
import { activity, checkIn, signUp } from './tables.ts'

export type Asking = Pick<Ctx, 'db' | 'may' | 'now'> & { person: Person }
type Between = { communityId: string; from: Date; until: Date }

/** Those that begin between the two moments, in the order of the day. */
export async function listed(ctx: Asking, between: Between): Promise<ListedActivity[]> {
  const canShowCode = await ctx.may(showSignInCode, inCommunity(between))
  const rows = await activitiesOf(ctx, between)
  return rows.map((row) => ({
    ...briefOf(row, row),
    invitedRoles: row.invitedRoles,
    checkedInAt: row.checkedInAt?.toISOString() ?? null,
    places: { capacity: row.capacity, taken: row.taken ?? 0, waiting: row.waiting ?? 0 },
    signUp: ownSignUpOf(row),
    canShowCode: canShowCode && row.cancelledAt === null,
  }))
}

function activitiesOf(ctx: Asking, { communityId, from, until }: Between) {
  const counts = countsOf(ctx.db, communityId)
  return ctx.db
    .select({
      ...briefColumns,
      communityId: activity.communityId,
      activityId: activity.activityId,
      invitedRoles: activity.invitedRoles,
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
        eq(activity.isDraft, false),
        gte(activity.startsAt, from),
        lt(activity.startsAt, until),
      ),
    )
    .orderBy(asc(activity.startsAt), asc(activity.title))
    .limit(200)
}
