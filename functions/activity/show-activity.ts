import { changeActivity } from '@linli/shared/activity/change-activity'
import { showActivity as contract } from '@linli/shared/activity/show-activity'
import { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { inCommunity } from '@linli/shared/operation'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { ownDispute } from './disputes.ts'
import { briefOf, countAttendees, fenceOf, findActivity, ownCheckInOf } from './queries.ts'
import { ownSignUp, placesOf } from './sign-ups.ts'
import { checkIn, standingIn } from './tables.ts'

export const showActivity = handle(contract, async (ctx, input) => {
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const { checkInId, checkedInAt, way } = checkIn
  const [mine] = await ctx.db
    .select({ checkInId, checkedInAt, way, standing: standingIn(input.communityId) })
    .from(checkIn)
    .where(
      and(
        eq(checkIn.communityId, input.communityId),
        eq(checkIn.activityId, input.activityId),
        eq(checkIn.personId, ctx.person.personId),
      ),
    )
  const { about, invitedRoles, capacity, office, officePhone, cancelReason } = found
  const [opensAt, closesAt] = [found.opensAt.toISOString(), found.closesAt.toISOString()]
  return {
    now: ctx.now.toISOString(),
    activity: {
      ...briefOf(found, found),
      about,
      opensAt,
      closesAt,
      invitedRoles,
      capacity,
      office,
      officePhone,
      cancelReason,
    },
    attendees: await countAttendees(ctx.db, input),
    checkIn: mine ? ownCheckInOf(mine) : null,
    places: await placesOf(ctx.db, found),
    signUp: await ownSignUp(ctx.db, input, ctx.person.personId),
    dispute: await ownDispute(ctx.db, input, ctx.person.personId, ctx.now),
    fence: await fenceOf(ctx.db, input),
    canShowCode: await ctx.may(showSignInCode, inCommunity(input)),
    canChange: await ctx.may(changeActivity, inCommunity(input)),
  }
})
