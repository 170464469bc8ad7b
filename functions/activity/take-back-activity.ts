import { takeBackActivity as contract } from '@linli/shared/activity/take-back-activity'
import { and, gt, isNull } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { message } from '../_kit/tables.ts'
import { lockPlanned } from './queries.ts'
import { codeOfWindow } from './refusals.ts'
import { type Acting, areThey, lockTogether, type Row, toldOf, writeAct } from './releases.ts'
import { whoSignedUp } from './sign-ups.ts'
import { activity } from './tables.ts'

export const takeBackActivity = handle(contract, async (ctx, input) => {
  const { communityId, activityId } = input
  const found = await lockPlanned(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  if (found.cancelledAt) throw ctx.failure('activity.cancelled')
  if (found.isDraft) throw ctx.failure('activity.notReleased')
  const at = codeOfWindow(found, ctx.now)
  if (at === 'activity.over') throw ctx.failure(at)
  if (at === null) throw ctx.failure('activity.alreadyOpen')
  const together = await lockTogether(ctx.db, found)
  const back = together.filter((one) => !one.cancelledAt && one.opensAt > ctx.now)
  await ctx.db.update(activity).set({ isDraft: true }).where(areThey(back))
  const lapsed = await lapse(ctx, together)
  const told = { kind: 'activityTakenBack' as const, title: found.title }
  await ctx.tell(await whoSignedUp(ctx.db, back), told, found.startsAt)
  await writeAct(ctx, found, 'takenBack')
  await ctx.record({ communityId, subjectId: activityId })
  return { now: ctx.now.toISOString(), lapsed }
})

/** What was read cannot be taken back. */
async function lapse({ db, now }: Acting, told: readonly Row[]): Promise<number> {
  const lapsed = await db
    .update(message)
    .set({ expiresAt: now })
    .where(and(toldOf(told), isNull(message.readAt), gt(message.expiresAt, now)))
  return lapsed.rowCount ?? 0
}
