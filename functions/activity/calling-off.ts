/** Calls an activity off and tells whom it concerns, with one and with many. */
import { and, eq } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import type { Ctx } from '../_kit/ctx.ts'
import { type Ids, isActivity } from './queries.ts'
import { codeOfWindow } from './refusals.ts'
import type { Row } from './releases.ts'
import { signedUpFor } from './sign-ups.ts'
import { activity, checkIn, hold, signUp } from './tables.ts'

type CallingOff = Pick<Ctx, 'db' | 'now' | 'tell'>

export function callOffProblem(found: Row, now: Date) {
  if (found.cancelledAt) return 'activity.cancelled'
  return codeOfWindow(found, now) === 'activity.over' ? 'activity.over' : null
}

export async function callOff(ctx: CallingOff, found: Row, reason: string): Promise<void> {
  const { communityId, activityId, title, endsAt } = found
  await ctx.db
    .update(activity)
    .set({ cancelledAt: ctx.now, cancelReason: reason })
    .where(isActivity(found))
  const told = { kind: 'activityCancelled' as const, title, reason, communityId, activityId }
  await ctx.tell(await whoIsConcerned(ctx, found), told, endsAt)
}

/** Whoever signed up or in, or has only held the moment of their scan. */
async function whoIsConcerned({ db }: CallingOff, { communityId, activityId }: Ids) {
  const rows = await union(
    db
      .select({ personId: checkIn.personId })
      .from(checkIn)
      .where(and(eq(checkIn.communityId, communityId), eq(checkIn.activityId, activityId))),
    db
      .select({ personId: hold.personId })
      .from(hold)
      .where(and(eq(hold.communityId, communityId), eq(hold.activityId, activityId))),
    db
      .select({ personId: signUp.personId })
      .from(signUp)
      .where(signedUpFor({ communityId, activityId })),
  )
  return rows.map(({ personId }) => personId)
}
