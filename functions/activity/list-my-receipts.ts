import { listMyReceipts as contract } from '@linli/shared/activity/list-my-receipts'
import { and, asc, count, desc, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { briefColumns, briefOf } from './queries.ts'
import { activity, checkIn, standingAnywhere } from './tables.ts'

/** Reads across communities by design: a person's receipts are theirs, wherever they served. */
export const listMyReceipts = handle(contract, async (ctx, input) => {
  const mine = eq(checkIn.personId, ctx.person.personId)
  const [counted] = await ctx.db.select({ total: count() }).from(checkIn).where(mine)
  const rows = await ctx.db
    .select({
      ...briefColumns,
      communityId: checkIn.communityId,
      activityId: checkIn.activityId,
      checkInId: checkIn.checkInId,
      checkedInAt: checkIn.checkedInAt,
      standing: standingAnywhere,
      way: checkIn.way,
      community: place.name,
    })
    .from(checkIn)
    .innerJoin(
      activity,
      and(
        eq(activity.communityId, checkIn.communityId),
        eq(activity.activityId, checkIn.activityId),
      ),
    )
    .innerJoin(
      place,
      and(eq(place.communityId, checkIn.communityId), eq(place.placeId, checkIn.communityId)),
    )
    .where(mine)
    .orderBy(desc(checkIn.checkedInAt), asc(checkIn.checkInId))
    .offset(input.skip)
    .limit(input.most)
  const receipts = rows.map((row) => ({
    checkInId: row.checkInId,
    checkedInAt: row.checkedInAt.toISOString(),
    standing: row.standing,
    way: row.way,
    community: row.community,
    activity: briefOf(row, row),
  }))
  return { total: counted?.total ?? 0, receipts }
})
