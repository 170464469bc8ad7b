import { changeActivity } from '@linli/shared/activity/change-activity'
import { showActivity as contract } from '@linli/shared/activity/show-activity'
import { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { inCommunity } from '@linli/shared/operation'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { ownDispute } from './disputes.ts'
import { countAttendees, fenceOf, findPlanned, ownCheckInOf, wholeOf } from './queries.ts'
import { seriesOf } from './series.ts'
import { ownSignUp, placesOf } from './sign-ups.ts'
import { checkIn, standingIn } from './tables.ts'

export const showActivity = handle(contract, async (ctx, input) => {
  const found = await findPlanned(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const canChange = await ctx.may(changeActivity, inCommunity(input))
  if (found.isDraft && !canChange) throw ctx.failure('notFound')
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
  return {
    now: ctx.now.toISOString(),
    activity: wholeOf(found),
    attendees: await countAttendees(ctx.db, input),
    checkIn: mine ? ownCheckInOf(mine) : null,
    places: await placesOf(ctx.db, found),
    signUp: await ownSignUp(ctx.db, input, ctx.person.personId),
    dispute: await ownDispute(ctx.db, input, ctx.person.personId, ctx.now),
    fence: await fenceOf(ctx.db, input),
    isDraft: found.isDraft,
    series: await seriesOf(ctx.db, found),
    canShowCode: !found.isDraft && (await ctx.may(showSignInCode, inCommunity(input))),
    canChange,
  }
})
