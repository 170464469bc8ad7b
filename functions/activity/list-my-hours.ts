import { listMyHours as contract } from '@linli/shared/activity/list-my-hours'
import { dateIn, startOfDay } from '@linli/shared/day'
import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { type CapsOf, capsIn } from './limits.ts'
import { briefColumns, briefOf } from './queries.ts'
import { hoursByRecord, type ServedRecord, servedBy } from './served.ts'
import { activity } from './tables.ts'

/** Reads across communities by design: a person’s hours are theirs, wherever they served. */
export const listMyHours = handle(contract, async (ctx, { year, skip, most }) => {
  const records = await servedBy(ctx.db, ctx.person.personId, daysOfYear(year))
  const communityIds = [...new Set(records.map(({ communityId }) => communityId))]
  const capsOf = await capsIn(ctx.db, communityIds)
  const hours = hoursByRecord(records, capsOf)
  const minutesOf = (one: ServedRecord) => hours.get(one.checkInId)?.minutes ?? 0
  const monthMinutes = Array<number>(12).fill(0)
  for (const one of records) {
    const month = Number(dateIn(one.startsAt).slice(5, 7)) - 1
    monthMinutes[month] = (monthMinutes[month] ?? 0) + minutesOf(one)
  }
  const shown = [...records].sort(newestFirst).slice(skip, skip + most)
  return {
    now: ctx.now.toISOString(),
    minutes: monthMinutes.reduce((sum, minutes) => sum + minutes, 0),
    monthMinutes,
    services: records.filter(({ standing }) => standing === 'confirmed').length,
    total: records.length,
    caps: await capsHere(ctx, communityIds, capsOf),
    served: await described(ctx, shown, hours),
  }
})

const mostCommunities = 20

async function capsHere(
  { db, now }: Ctx<typeof contract>,
  communityIds: readonly string[],
  capsOf: CapsOf,
) {
  const some = communityIds.slice(0, mostCommunities)
  if (some.length === 0) return []
  const { communityId, placeId, name } = place
  const rows = await db
    .select({ communityId, community: name })
    .from(place)
    .where(and(inArray(communityId, some), eq(placeId, communityId)))
  return rows.map((row) => ({ community: row.community, caps: capsOf(row.communityId, now) }))
}

export function daysOfYear(year: number) {
  const from = new Date(startOfDay(`${year}-01-01`))
  return { from, until: new Date(startOfDay(`${year + 1}-01-01`)) }
}

function newestFirst(one: ServedRecord, other: ServedRecord): number {
  return other.checkedInAt - one.checkedInAt || (one.checkInId < other.checkInId ? -1 : 1)
}

async function described(
  { db }: Ctx<typeof contract>,
  shown: readonly ServedRecord[],
  hours: ReturnType<typeof hoursByRecord>,
) {
  if (shown.length === 0) return []
  const [communityIds, activityIds] = [
    shown.map(({ communityId }) => communityId),
    shown.map(({ activityId }) => activityId),
  ]
  const rows = await db
    .select({ ...briefColumns, activityId: activity.activityId, community: place.name })
    .from(activity)
    .innerJoin(
      place,
      and(eq(place.communityId, activity.communityId), eq(place.placeId, activity.communityId)),
    )
    .where(
      and(inArray(activity.communityId, communityIds), inArray(activity.activityId, activityIds)),
    )
  const known = new Map(rows.map((row) => [row.activityId, row]))
  return shown.flatMap((one) => {
    const [row, made] = [known.get(one.activityId), hours.get(one.checkInId)]
    if (!row || !made) return []
    const checkedOutAt = one.checkOut ? new Date(one.checkOut.checkedOutAt).toISOString() : null
    const checkedInAt = new Date(one.checkedInAt).toISOString()
    const of = { activity: briefOf(row, one), community: row.community }
    return [{ ...of, checkedInAt, checkedOutAt, hours: made }]
  })
}
