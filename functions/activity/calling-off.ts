/** Calls an activity off and tells whom it concerns, with one and with many. */
import { and, eq, inArray } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import type { Ctx } from '../_kit/ctx.ts'
import { codeOfWindow } from './refusals.ts'
import { areThey, type Row } from './releases.ts'
import { activity, checkIn, hold, signUp } from './tables.ts'

type CallingOff = Pick<Ctx, 'db' | 'now' | 'tell'>

export function callOffProblem(found: Row, now: Date) {
  if (found.cancelledAt) return 'activity.cancelled'
  return codeOfWindow(found, now) === 'activity.over' ? 'activity.over' : null
}

/** @param first names them all to those who are told, once each. */
export async function callOff(
  ctx: CallingOff,
  [first, ...others]: readonly Row[],
  reason: string,
): Promise<void> {
  if (!first) return
  const rows = [first, ...others]
  await ctx.db
    .update(activity)
    .set({ cancelledAt: ctx.now, cancelReason: reason })
    .where(areThey(rows))
  const { communityId, activityId, title } = first
  const told = { kind: 'activityCancelled' as const, title, reason, communityId, activityId }
  await ctx.tell(await whoIsConcerned(ctx, rows), told, (rows.at(-1) ?? first).endsAt)
}

/** Whoever signed up or in, or has only held the moment of their scan. */
async function whoIsConcerned({ db }: CallingOff, rows: readonly Row[]) {
  const isOf = (table: typeof checkIn | typeof hold | typeof signUp) =>
    and(
      eq(table.communityId, rows[0]?.communityId ?? ''),
      inArray(
        table.activityId,
        rows.map(({ activityId }) => activityId),
      ),
    )
  const concerned = await union(
    db.select({ personId: checkIn.personId }).from(checkIn).where(isOf(checkIn)),
    db.select({ personId: hold.personId }).from(hold).where(isOf(hold)),
    db.select({ personId: signUp.personId }).from(signUp).where(isOf(signUp)),
  )
  return concerned.map(({ personId }) => personId)
}
