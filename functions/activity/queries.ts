/** Readings of activities that several operations share. */
import type { ActivityBrief, ActivityKind, OwnCheckIn } from '@linli/shared/activity/activity'
import { and, count, eq } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { activity, checkIn } from './tables.ts'

export interface Ids {
  communityId: string
  activityId: string
}

export interface BriefRow {
  title: string
  kind: ActivityKind
  placeName: string
  startsAt: Date
  endsAt: Date
  isInvented: boolean
}

export interface OwnCheckInRow {
  checkInId: string | null
  checkedInAt: Date | null
  standing: OwnCheckIn['standing'] | null
}

export const briefColumns = {
  title: activity.title,
  kind: activity.kind,
  placeName: activity.placeName,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  isInvented: activity.isInvented,
}

export function briefOf(row: BriefRow, { communityId, activityId }: Ids): ActivityBrief {
  const { title, kind, placeName, isInvented } = row
  const [startsAt, endsAt] = [row.startsAt.toISOString(), row.endsAt.toISOString()]
  return { communityId, activityId, title, kind, placeName, startsAt, endsAt, isInvented }
}

export function ownCheckInOf({
  checkInId,
  checkedInAt,
  standing,
}: OwnCheckInRow): OwnCheckIn | null {
  if (!checkInId || !checkedInAt || !standing) return null
  return { checkInId, checkedInAt: checkedInAt.toISOString(), standing }
}

/** @returns undefined when there is none, or it belongs to another community. */
export async function findActivity(db: Database, { communityId, activityId }: Ids) {
  const [found] = await db
    .select()
    .from(activity)
    .where(and(eq(activity.communityId, communityId), eq(activity.activityId, activityId)))
  return found
}

/** Counted through the primary key: a counter on the activity's row would queue every sign-in behind it. */
export async function countAttendees(
  db: Database,
  { communityId, activityId }: Ids,
): Promise<number> {
  const [counted] = await db
    .select({ attendees: count() })
    .from(checkIn)
    .where(and(eq(checkIn.communityId, communityId), eq(checkIn.activityId, activityId)))
  return counted?.attendees ?? 0
}
