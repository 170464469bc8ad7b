import { addByHand } from '@linli/shared/activity/add-by-hand'
import { byHandUntil } from '@linli/shared/activity/by-hand'
import { confirmCheckIn } from '@linli/shared/activity/confirm-check-in'
import { gradeOf } from '@linli/shared/activity/evidence'
import { listAttendance as contract } from '@linli/shared/activity/list-attendance'
import { inCommunity } from '@linli/shared/operation'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { person } from '../person/tables.ts'
import { findActivity, type Ids } from './queries.ts'
import { isOfSameComing, placesOf } from './sign-ups.ts'
import { type activity, attendeeName, byHand, checkIn, signUp, standingIn } from './tables.ts'

export const listAttendance = handle(contract, async (ctx, input) => {
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const people = await newest(ctx, input)
  const canSettle = await ctx.may(confirmCheckIn, inCommunity(input))
  const mayAdd = await ctx.may(addByHand, inCommunity(input))
  const { title, placeName, capacity, isInvented } = found
  return {
    now: ctx.now.toISOString(),
    title,
    startsAt: found.startsAt.toISOString(),
    endsAt: found.endsAt.toISOString(),
    placeName,
    isInvented,
    cancelledAt: found.cancelledAt?.toISOString() ?? null,
    capacity,
    places: await placesOf(ctx.db, found),
    ...(await countsOf(ctx, input)),
    canSettle,
    canAddByHand: mayAdd && canAddNow(found, ctx.now),
    people: people.map(({ signUpId, ...row }) => ({
      ...row,
      checkedInAt: row.checkedInAt.toISOString(),
      grade: gradeOf(row),
      hasSignedUp: signUpId !== null,
    })),
  }
})

function canAddNow(found: typeof activity.$inferSelect, now: Date): boolean {
  const until = byHandUntil(found.endsAt.getTime())
  return found.cancelledAt === null && now >= found.opensAt && now.getTime() <= until
}

/** What was rejected does not count. */
async function countsOf({ db }: Ctx<typeof contract>, input: Ids) {
  const rows = db
    .select({ way: checkIn.way, standing: standingIn(input.communityId).as('standing_now') })
    .from(checkIn)
    .where(atActivity(input))
    .as('counted')
  const [counted] = await db
    .select({
      attendees: sql<number>`count(*) filter (where ${rows.standing} <> 'rejected')::int`,
      unconfirmed: sql<number>`count(*) filter (where ${rows.standing} = 'unconfirmed')::int`,
      byHand: sql<number>`count(*) filter (where ${rows.standing} <> 'rejected' and ${rows.way} = 'byHand')::int`,
    })
    .from(rows)
  return counted ?? { attendees: 0, unconfirmed: 0, byHand: 0 }
}

function atActivity({ communityId, activityId }: Ids) {
  return and(eq(checkIn.communityId, communityId), eq(checkIn.activityId, activityId))
}

/** Read through the primary key and sorted here: an index by time would cost every sign-in more than this. */
function newest(ctx: Ctx<typeof contract>, input: Ids & { skip: number; most: number }) {
  return ctx.db
    .select({
      checkInId: checkIn.checkInId,
      name: sql<string | null>`coalesce(${attendeeName.name}, ${person.name})`,
      unit: attendeeName.unit,
      checkedInAt: checkIn.checkedInAt,
      standing: standingIn(input.communityId),
      way: checkIn.way,
      byHandReason: byHand.reason,
      remark: byHand.remark,
      signUpId: signUp.signUpId,
    })
    .from(checkIn)
    .leftJoin(person, eq(person.personId, checkIn.personId))
    .leftJoin(
      attendeeName,
      and(
        eq(attendeeName.communityId, checkIn.communityId),
        eq(attendeeName.checkInId, checkIn.checkInId),
      ),
    )
    .leftJoin(
      byHand,
      and(eq(byHand.communityId, checkIn.communityId), eq(byHand.checkInId, checkIn.checkInId)),
    )
    .leftJoin(signUp, isOfSameComing)
    .where(atActivity(input))
    .orderBy(desc(checkIn.checkedInAt), asc(checkIn.checkInId))
    .offset(input.skip)
    .limit(input.most)
}
