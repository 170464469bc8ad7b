import { listAttendance as contract } from '@linli/shared/activity/list-attendance'
import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { person } from '../person/tables.ts'
import { findActivity, type Ids } from './queries.ts'
import { checkIn } from './tables.ts'

export const listAttendance = handle(contract, async (ctx, input) => {
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const [counted] = await ctx.db
    .select({
      attendees: count(),
      unconfirmed: sql<number>`count(*) filter (where ${checkIn.standing} = 'unconfirmed')::int`,
    })
    .from(checkIn)
    .where(atActivity(input))
  const people = await newest(ctx, input)
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
    attendees: counted?.attendees ?? 0,
    unconfirmed: counted?.unconfirmed ?? 0,
    people: people.map((row) => ({ ...row, checkedInAt: row.checkedInAt.toISOString() })),
  }
})

function atActivity({ communityId, activityId }: Ids) {
  return and(eq(checkIn.communityId, communityId), eq(checkIn.activityId, activityId))
}

/** Read through the primary key and sorted here: an index by time would cost every sign-in more than this. */
function newest(ctx: Ctx<typeof contract>, input: Ids & { skip: number; most: number }) {
  return ctx.db
    .select({
      checkInId: checkIn.checkInId,
      name: person.name,
      checkedInAt: checkIn.checkedInAt,
      standing: checkIn.standing,
    })
    .from(checkIn)
    .leftJoin(person, eq(person.personId, checkIn.personId))
    .where(atActivity(input))
    .orderBy(desc(checkIn.checkedInAt), asc(checkIn.checkInId))
    .offset(input.skip)
    .limit(input.most)
}
