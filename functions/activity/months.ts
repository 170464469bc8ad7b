/** What is on in a month and in the next, a word for each activity: enough for the dots of a calendar and for a filter. */
import type { ActivityKind } from '@linli/shared/activity/activity'
import { dateIn, daysLater, startOfDay } from '@linli/shared/day'
import { and, asc, eq, gte, isNull, lt } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { activity } from './tables.ts'

export async function monthsFrom(db: Database, communityId: string, fromOn: string) {
  const first = `${fromOn.slice(0, 7)}-01`
  const rows = await db
    .select({ startsAt: activity.startsAt, kind: activity.kind })
    .from(activity)
    .where(
      and(
        eq(activity.communityId, communityId),
        eq(activity.isDraft, false),
        isNull(activity.cancelledAt),
        gte(activity.startsAt, new Date(startOfDay(first))),
        lt(activity.startsAt, new Date(startOfDay(monthAfter(monthAfter(first))))),
      ),
    )
    .orderBy(asc(activity.startsAt))
  const days = new Map<string, ActivityKind[]>()
  for (const { startsAt, kind } of rows) {
    const date = dateIn(startsAt.getTime())
    days.set(date, [...(days.get(date) ?? []), kind])
  }
  return [...days].map(([date, kinds]) => ({ date, kinds }))
}

/** Of the first of a month. */
function monthAfter(first: string): string {
  return `${daysLater(first, 31).slice(0, 7)}-01`
}
