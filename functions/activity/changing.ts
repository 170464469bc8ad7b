/** What stands against a change of an activity, and who hears of it. */
import { lengthProblem, type WindowProblem, windowProblem } from '@linli/shared/activity/plan'
import type { Ctx } from '../_kit/ctx.ts'
import { moveUp } from '../_kit/waitlist.ts'
import { codeOfSignUpsAt, codeOfWindow } from './refusals.ts'
import type { Row } from './releases.ts'
import { whoSignedUp } from './sign-ups.ts'

type Telling = Pick<Ctx, 'db' | 'now' | 'tell'>

export type ChangeProblem =
  | WindowProblem
  | 'activity.endsInPast'
  | 'activity.alreadyOpen'
  | 'activity.over'
  | 'activity.cancelled'

/** What people came for began when it said it would; its end may still move. Nobody came to a draft. */
export function changeProblem(
  now: Date,
  found: Row,
  wished: { startsAt: string; endsAt: string },
): ChangeProblem | null {
  if (found.cancelledAt) return 'activity.cancelled'
  const stands = codeOfWindow(found, now)
  if (stands === 'activity.over') return stands
  const isSameStart = found.startsAt.getTime() === Date.parse(wished.startsAt)
  if (stands === null && !isSameStart && !found.isDraft) return 'activity.alreadyOpen'
  const problem = isSameStart ? lengthProblem(wished) : windowProblem(now.getTime(), wished)
  if (problem) return problem
  return Date.parse(wished.endsAt) <= now.getTime() ? 'activity.endsInPast' : null
}

/** After the change: whoever may come now moves up, and whoever signed up hears of another time or place. */
export async function followChange(ctx: Telling, before: Row, after: Row): Promise<void> {
  if (after.isDraft) return
  if (codeOfSignUpsAt(after, ctx.now) === null) await moveUp(ctx, after)
  if (!isMoved(before, after)) return
  const { communityId, activityId, title, placeName, startsAt } = after
  await ctx.tell(
    await whoSignedUp(ctx.db, [after]),
    { kind: 'activityMoved', title, placeName, startsAt, communityId, activityId },
    after.endsAt,
  )
}

function isMoved(before: Row, after: Row): boolean {
  if (before.placeName !== after.placeName) return true
  return [
    [before.startsAt, after.startsAt],
    [before.endsAt, after.endsAt],
  ].some(([one, other]) => one?.getTime() !== other?.getTime())
}
