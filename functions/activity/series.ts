/** The series that an activity is one of, as its page shows it. */
import { isAnnounced } from '@linli/shared/activity/recurrence'
import { dateIn } from '@linli/shared/day'
import { and, count, eq, gt, isNull } from 'drizzle-orm'
import { calendarBetween } from '../_kit/calendar.ts'
import type { Database } from '../_kit/world.ts'
import type { Row } from './releases.ts'
import { activity, series } from './tables.ts'

export async function seriesOf(db: Database, found: Row) {
  const { communityId, seriesId, occursOn } = found
  if (!seriesId || !occursOn) return null
  const [rule] = await db
    .select()
    .from(series)
    .where(and(eq(series.communityId, communityId), eq(series.seriesId, seriesId)))
  if (!rule) return null
  const isLater = and(gt(activity.occursOn, occursOn), isNull(activity.cancelledAt))
  const [counted] = await db
    .select({ following: count() })
    .from(activity)
    .where(and(eq(activity.communityId, communityId), eq(activity.seriesId, seriesId), isLater))
  const heldOn = dateIn(found.startsAt.getTime())
  return {
    seriesId,
    rhythm: { weekdays: rule.weekdays, week: rule.week },
    untilOn: rule.untilOn,
    following: counted?.following ?? 0,
    isProvisional: !isAnnounced(heldOn, await calendarBetween(db, heldOn, heldOn)),
  }
}
