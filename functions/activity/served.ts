/** What service hours are made of, read for one community or for one person; the rule itself is in shared. */
import { hoursOfDay, type Served, type ServiceHours } from '@linli/shared/activity/service-hours'
import { dateIn, daysLater, startOfDay } from '@linli/shared/day'
import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import type { CapsOf } from './limits.ts'
import { activity, checkIn, checkOut, standingAnywhere, standingIn } from './tables.ts'

export interface ServedRecord extends Served {
  communityId: string
  activityId: string
  checkInId: string
  personId: string
}

/** The civil day of a moment. */
export function dayOf(moment: Date): Days {
  const on = dateIn(moment.getTime())
  return { from: new Date(startOfDay(on)), until: new Date(startOfDay(daysLater(on, 1))) }
}

interface Days {
  from: Date
  until: Date
}

/** Of the activities of a community that begin in these days. */
export function servedIn(db: Database, communityId: string, days: Days, more?: SQL) {
  const isHere = and(
    eq(checkIn.communityId, communityId),
    eq(activity.communityId, communityId),
    beginsIn(days),
    more,
  )
  const left = and(eq(checkOut.communityId, communityId), isOfSameRecord)
  return read(db, standingIn(communityId), sql`${communityId}`, left, isHere)
}

/** A person’s own, across communities by design: they are theirs, wherever they served. */
export function servedBy(db: Database, personId: string, days: Days) {
  const isTheirs = and(eq(checkIn.personId, personId), beginsIn(days))
  const left = and(eq(checkOut.communityId, checkIn.communityId), isOfSameRecord)
  return read(db, standingAnywhere, sql.raw('check_in.community_id'), left, isTheirs)
}

/** By record. The day is that on which the activity begins; each community has caps of its own. */
export function hoursByRecord(
  records: readonly ServedRecord[],
  capsOf: CapsOf,
): ReadonlyMap<string, ServiceHours> {
  const days = new Map<string, ServedRecord[]>()
  for (const record of records) {
    const key = [record.communityId, record.personId, dateIn(record.startsAt)].join(' ')
    days.set(key, [...(days.get(key) ?? []), record])
  }
  const hours = new Map<string, ServiceHours>()
  for (const day of days.values()) {
    const [one] = day
    if (!one) continue
    const made = hoursOfDay(day, capsOf(one.communityId, one.startsAt))
    day.forEach(({ checkInId }, at) => {
      const found = made[at]
      if (found) hours.set(checkInId, found)
    })
  }
  return hours
}

const isOfSameRecord = and(
  eq(checkOut.activityId, checkIn.activityId),
  eq(checkOut.checkInId, checkIn.checkInId),
)

function beginsIn({ from, until }: Days) {
  return and(gte(activity.startsAt, from), lt(activity.startsAt, until))
}

async function read(
  db: Database,
  standing: ReturnType<typeof standingIn>,
  community: SQL,
  left: SQL | undefined,
  where: SQL | undefined,
): Promise<ServedRecord[]> {
  const rows = await db
    .select({
      communityId: checkIn.communityId,
      activityId: checkIn.activityId,
      checkInId: checkIn.checkInId,
      personId: checkIn.personId,
      checkedInAt: checkIn.checkedInAt,
      standing,
      startsAt: activity.startsAt,
      endsAt: activity.endsAt,
      checkedOutAt: checkOut.checkedOutAt,
      way: checkOut.way,
      correctedMinutes: sql<number | null>`(
        select correction.minutes from linli.correction
        where correction.community_id = ${community} and correction.kind = 'hours'
          and correction.activity_id = check_in.activity_id
          and correction.check_in_id = check_in.check_in_id
        order by correction.number desc limit 1)`,
    })
    .from(checkIn)
    .innerJoin(
      activity,
      and(
        eq(activity.communityId, checkIn.communityId),
        eq(activity.activityId, checkIn.activityId),
      ),
    )
    .leftJoin(checkOut, left)
    .where(where)
  return rows.map(({ startsAt, endsAt, checkedInAt, checkedOutAt, way, ...row }) => ({
    ...row,
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
    checkedInAt: checkedInAt.getTime(),
    checkOut: checkedOutAt && way ? { checkedOutAt: checkedOutAt.getTime(), way } : null,
  }))
}
