import { lateHours } from '@linli/shared/activity/by-hand'
import { mostSkewSeconds } from '@linli/shared/activity/check-in-late'
import { checkOutLate as contract } from '@linli/shared/activity/check-out-late'
import { holdMinutes } from '@linli/shared/activity/sign-in-code'
import type { ParsedInputOf } from '@linli/shared/operation'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { findActivity } from './queries.ts'
import { codeOfLeaving } from './refusals.ts'
import { checkIn, checkOut } from './tables.ts'

type Input = ParsedInputOf<typeof contract>
type Leaving = Ctx<typeof contract>

export const checkOutLate = handle(contract, async (ctx, input) => {
  const { communityId, activityId } = input
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const mine = await ownRecord(ctx, input)
  const leftAt = new Date(input.leftAt)
  if (!mine || leftAt < mine.checkedInAt) throw ctx.failure('activity.notSignedIn')
  refuseTime(ctx, leftAt, found)
  const isRepeated = !(await write(ctx, input, leftAt, mine.checkInId))
  const [gone] = await ctx.db
    .select()
    .from(checkOut)
    .where(
      and(
        eq(checkOut.communityId, communityId),
        eq(checkOut.activityId, activityId),
        eq(checkOut.checkInId, mine.checkInId),
      ),
    )
  if (!gone) throw ctx.failure('idReused')
  await ctx.record({ communityId, subjectId: mine.checkInId })
  return { isRepeated, checkOut: { checkedOutAt: gone.checkedOutAt.toISOString(), way: gone.way } }
})

function refuseTime(
  ctx: Leaving,
  leftAt: Date,
  found: NonNullable<Awaited<ReturnType<typeof findActivity>>>,
): void {
  const age = ctx.now.getTime() - leftAt.getTime()
  if (age < -mostSkewSeconds * 1000) throw ctx.failure('activity.leftAhead')
  const closed = codeOfLeaving(found, leftAt)
  if (closed) throw ctx.failure(closed)
  if (age > lateHours * 3_600_000) throw ctx.failure('activity.tooLateToHandIn')
}

/** A slow network is no late one: for as long as a scan is held it counts as the tap that it was. */
async function write(
  { db, now }: Leaving,
  { communityId, activityId, checkOutId }: Input,
  checkedOutAt: Date,
  checkInId: string,
): Promise<boolean> {
  const isSoon = now.getTime() - checkedOutAt.getTime() <= holdMinutes * 60_000
  const how = { checkedOutAt, way: isSoon ? 'tap' : 'late', digest: Buffer.alloc(16) } as const
  const written = await db
    .insert(checkOut)
    .values({ communityId, activityId, checkInId, checkOutId, ...how })
    .onConflictDoNothing()
    .returning({ checkOutId: checkOut.checkOutId })
  return written.length > 0
}

async function ownRecord({ db, person }: Leaving, { communityId, activityId }: Input) {
  const [mine] = await db
    .select({ checkInId: checkIn.checkInId, checkedInAt: checkIn.checkedInAt })
    .from(checkIn)
    .where(
      and(
        eq(checkIn.communityId, communityId),
        eq(checkIn.activityId, activityId),
        eq(checkIn.personId, person.personId),
      ),
    )
  return mine
}
