import { lateHours } from '@linli/shared/activity/by-hand'
import { checkInLate as contract, mostSkewSeconds } from '@linli/shared/activity/check-in-late'
import { acceptedSlots, slotAt, slotOf, slotSeconds } from '@linli/shared/activity/sign-in-code'
import type { ParsedInputOf } from '@linli/shared/operation'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handleWith } from '../_kit/host.ts'
import { digestOfScan } from './digest.ts'
import { briefOf, findActivity, isOpen } from './queries.ts'
import { codeOfStanding, codeOfWindow } from './refusals.ts'
import { verifyToken } from './sign-in-code.ts'
import { checkIn, standingIn } from './tables.ts'

type Input = ParsedInputOf<typeof contract>
type Late = Ctx<typeof contract, 'signInKeys'>

export const checkInLate = handleWith(['signInKeys'], contract, async (ctx, input) => {
  const scannedAt = new Date(input.scannedAt)
  refuseCode(ctx, input, scannedAt)
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const isRepeated = !(await write(ctx, input, scannedAt, found))
  const mine = await ownRecord(ctx, input)
  if (!mine) throw ctx.failure('idReused')
  await ctx.record({ communityId: input.communityId, subjectId: mine.checkInId })
  const own = { ...mine, checkedInAt: mine.checkedInAt.toISOString() }
  return { isRepeated, checkIn: own, activity: briefOf(found, input) }
})

/** The token says when it was shown; the moment that the phone claims must fit to it, as far as clocks do. */
function refuseCode(ctx: Late, input: Input, scannedAt: Date): void {
  const now = ctx.now.getTime()
  const verdict = verifyToken(ctx.settings.signInKeys, input, input.token, now)
  if (verdict === 'forged') throw ctx.failure('activity.codeForged')
  const skew = mostSkewSeconds / slotSeconds
  const age = slotAt(scannedAt.getTime()) - slotOf(input.token)
  const isAhead = verdict === 'ahead' || scannedAt.getTime() > now + mostSkewSeconds * 1000
  if (isAhead || age < -skew) throw ctx.failure('activity.codeAhead')
  if (age >= acceptedSlots + skew) throw ctx.failure('activity.codeExpired')
  const isTooLate = now - scannedAt.getTime() > lateHours * 3_600_000
  if (isTooLate) throw ctx.failure('activity.tooLateToHandIn')
}

/** @returns whether anything was written; an earlier record answers whatever is handed in after it. */
async function write(
  ctx: Late,
  input: Input,
  scannedAt: Date,
  found: NonNullable<Awaited<ReturnType<typeof findActivity>>>,
): Promise<boolean> {
  if (await ownRecord(ctx, input)) return false
  const isCommunityOpen = await isOpen(ctx.db, input.communityId)
  const closed = codeOfStanding({ ...found, isCommunityOpen }) ?? codeOfWindow(found, scannedAt)
  if (closed) throw ctx.failure(closed)
  const { communityId, activityId, checkInId } = input
  const { personId } = ctx.person
  const how = { way: 'late', standing: 'unconfirmed', digest: digestOfScan(input) } as const
  const written = await ctx.db
    .insert(checkIn)
    .values({
      communityId,
      activityId,
      personId,
      checkInId,
      checkedInAt: scannedAt,
      handedInAt: ctx.now,
      ...how,
    })
    .onConflictDoNothing()
    .returning({ checkInId: checkIn.checkInId })
  return written.length > 0
}

async function ownRecord({ db, person }: Late, { communityId, activityId }: Input) {
  const { checkInId, checkedInAt, way } = checkIn
  const [mine] = await db
    .select({ checkInId, checkedInAt, way, standing: standingIn(communityId) })
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
