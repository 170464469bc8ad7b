import { addByHand } from '@linli/shared/activity/add-by-hand'
import { byHandUntil } from '@linli/shared/activity/by-hand'
import { confirmCheckIn } from '@linli/shared/activity/confirm-check-in'
import { endActivity } from '@linli/shared/activity/end-activity'
import { gradeOf } from '@linli/shared/activity/evidence'
import { listAttendance as contract } from '@linli/shared/activity/list-attendance'
import { mostMinutesOf } from '@linli/shared/activity/service-hours'
import { inCommunity } from '@linli/shared/operation'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { person } from '../person/tables.ts'
import { hoursFor } from './attendance-hours.ts'
import { countOpen } from './disputes.ts'
import { evidenceIn } from './evidence.ts'
import { capsIn } from './limits.ts'
import { isNameOf, namesIn } from './names.ts'
import { fenceOf, findActivity, type Ids, isRecordAt } from './queries.ts'
import { countMissing, isOfSameComing, placesOf } from './sign-ups.ts'
import {
  type activity,
  attendeeName,
  byHand,
  checkIn,
  checkOut,
  signUp,
  standingIn,
} from './tables.ts'
import { countStandings, fixedTotal } from './totals.ts'

type Found = typeof activity.$inferSelect

export const listAttendance = handle(contract, async (ctx, input) => {
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const people = await newest(ctx, input)
  const hours = await hoursFor(ctx.db, found, people)
  const fixed = await fixedTotal(ctx.db, input)
  const canSettle = await ctx.may(confirmCheckIn, inCommunity(input))
  const mayAdd = await ctx.may(addByHand, inCommunity(input))
  const mayEnd = await ctx.may(endActivity, inCommunity(input))
  const hasBegun = found.cancelledAt === null && ctx.now >= found.startsAt
  const { title, placeName, capacity, isInvented } = found
  return {
    now: ctx.now.toISOString(),
    title,
    startsAt: found.startsAt.toISOString(),
    endsAt: found.endsAt.toISOString(),
    placeName,
    isInvented,
    cancelledAt: found.cancelledAt?.toISOString() ?? null,
    endedAt: found.endedAt?.toISOString() ?? null,
    fixed,
    capacity,
    places: await placesOf(ctx.db, found),
    ...(await countStandings(ctx.db, input)),
    ...(await countMissing(ctx.db, input)),
    canSettle,
    canAddByHand: mayAdd && canAddNow(found, ctx.now),
    canEnd: mayEnd && hasBegun && !fixed,
    mostMinutes: mostMinutesOf(
      { startsAt: found.startsAt.getTime(), endsAt: found.endsAt.getTime() },
      (await capsIn(ctx.db, [input.communityId]))(input.communityId, found.startsAt),
    ),
    openDisputes: await countOpen(ctx.db, input),
    fence: await fenceOf(ctx.db, input),
    people: people.map(({ signUpId, personId, ...row }) => ({
      ...row,
      ...hours(row.checkInId),
      checkedInAt: row.checkedInAt.toISOString(),
      handedInAt: row.handedInAt?.toISOString() ?? null,
      checkedOutAt: row.checkedOutAt?.toISOString() ?? null,
      grade: gradeOf({ ...row, fence: row.fenceWord }),
      isOwn: personId === ctx.person.personId,
      hasSignedUp: signUpId !== null,
    })),
  }
})

function canAddNow(found: Found, now: Date): boolean {
  const until = byHandUntil(found.endsAt.getTime())
  return found.cancelledAt === null && now >= found.opensAt && now.getTime() <= until
}

/** Read through the primary key and sorted here: an index by time would cost every sign-in more than this. */
function newest(ctx: Ctx<typeof contract>, input: Ids & { skip: number; most: number }) {
  return ctx.db
    .select({
      checkInId: checkIn.checkInId,
      personId: checkIn.personId,
      ...namesIn(input.communityId),
      checkedInAt: checkIn.checkedInAt,
      handedInAt: checkIn.handedInAt,
      checkedOutAt: checkOut.checkedOutAt,
      checkOutWay: checkOut.way,
      standing: standingIn(input.communityId),
      way: checkIn.way,
      hasPhone: sql<boolean>`octet_length(${checkIn.digest}) > 0`,
      ...evidenceIn(input.communityId),
      byHandReason: byHand.reason,
      remark: byHand.remark,
      signUpId: signUp.signUpId,
    })
    .from(checkIn)
    .leftJoin(person, eq(person.personId, checkIn.personId))
    .leftJoin(attendeeName, isNameOf)
    .leftJoin(
      byHand,
      and(eq(byHand.communityId, checkIn.communityId), eq(byHand.checkInId, checkIn.checkInId)),
    )
    .leftJoin(
      checkOut,
      and(
        eq(checkOut.communityId, checkIn.communityId),
        eq(checkOut.activityId, checkIn.activityId),
        eq(checkOut.checkInId, checkIn.checkInId),
      ),
    )
    .leftJoin(signUp, isOfSameComing)
    .where(isRecordAt(input))
    .orderBy(desc(checkIn.checkedInAt), asc(checkIn.checkInId))
    .offset(input.skip)
    .limit(input.most)
}
