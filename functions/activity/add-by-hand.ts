import { addByHand as contract } from '@linli/shared/activity/add-by-hand'
import { byHandUntil } from '@linli/shared/activity/by-hand'
import type { ParsedInputOf } from '@linli/shared/operation'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { derivedId } from '../_kit/ids.ts'
import { findActivity } from './queries.ts'
import { attendeeName, byHand, checkIn } from './tables.ts'

export const addByHand = handle(contract, async (ctx, input) => {
  const { communityId, checkInId } = input
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  if (found.cancelledAt) throw ctx.failure('activity.cancelled')
  if (ctx.now < found.opensAt) throw ctx.failure('activity.notOpenYet')
  const until = byHandUntil(found.endsAt.getTime())
  if (ctx.now.getTime() > until) throw ctx.failure('activity.tooLateByHand')
  if (!(await write(ctx, input))) throw ctx.failure('idReused')
  await ctx.record({ communityId, subjectId: checkInId })
  return { checkedInAt: ctx.now.toISOString() }
})

/** As of somebody without an account: their id is made of that of the record and belongs to nobody. */
async function write(
  { db, now, person }: Ctx<typeof contract>,
  input: ParsedInputOf<typeof contract>,
): Promise<boolean> {
  const { communityId, activityId, checkInId, name, unit, byHandReason: reason, remark } = input
  const of = { communityId, activityId, checkInId }
  const personId = derivedId('byHand', communityId, checkInId)
  const how = { standing: 'confirmed', way: 'byHand', digest: Buffer.alloc(0) } as const
  const written = await db
    .insert(checkIn)
    .values({ ...of, ...how, personId, checkedInAt: now })
    .onConflictDoNothing()
    .returning({ checkInId: checkIn.checkInId })
  if (written.length === 0) return false
  await db.insert(attendeeName).values({ ...of, personId, name, unit, namedAt: now })
  await db.insert(byHand).values({ ...of, addedBy: person.personId, reason, remark })
  return true
}
