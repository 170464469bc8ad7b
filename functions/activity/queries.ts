/** Readings of activities that several operations share. */
import type {
  ActivityBrief,
  ActivityKind,
  ActivityWhole,
  OwnCheckIn,
} from '@linli/shared/activity/activity'
import type { Fence } from '@linli/shared/activity/fence'
import type { Window } from '@linli/shared/activity/plan'
import { checkInWindow } from '@linli/shared/activity/window'
import { and, count, desc, eq } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { activity, activityFence, checkIn, ruling } from './tables.ts'

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
  cancelledAt: Date | null
}

export interface OwnCheckInRow {
  checkInId: string | null
  checkedInAt: Date | null
  standing: OwnCheckIn['standing'] | null
  way: OwnCheckIn['way'] | null
}

/** Of a statement that joins the fence of an activity. */
export interface FenceRow {
  latitude: number | null
  longitude: number | null
  radiusMetres: number | null
}

export const briefColumns = {
  title: activity.title,
  kind: activity.kind,
  placeName: activity.placeName,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  isInvented: activity.isInvented,
  cancelledAt: activity.cancelledAt,
}

export function briefOf(row: BriefRow, { communityId, activityId }: Ids): ActivityBrief {
  const { title, kind, placeName, isInvented } = row
  const [startsAt, endsAt] = [row.startsAt.toISOString(), row.endsAt.toISOString()]
  const cancelledAt = row.cancelledAt?.toISOString() ?? null
  const ids = { communityId, activityId }
  return { ...ids, title, kind, placeName, startsAt, endsAt, isInvented, cancelledAt }
}

export function wholeOf(found: typeof activity.$inferSelect): ActivityWhole {
  const { about, invitedRoles, capacity, office, officePhone, cancelReason } = found
  const [opensAt, closesAt] = [found.opensAt.toISOString(), found.closesAt.toISOString()]
  const shown = { about, opensAt, closesAt, invitedRoles, capacity, office, officePhone }
  return { ...briefOf(found, found), ...shown, cancelReason }
}

export function ownCheckInOf({
  checkInId,
  checkedInAt,
  standing,
  way,
}: OwnCheckInRow): OwnCheckIn | null {
  if (!checkInId || !checkedInAt || !standing || !way) return null
  return { checkInId, checkedInAt: checkedInAt.toISOString(), standing, way }
}

export function fenceOfRow({ latitude, longitude, radiusMetres }: FenceRow): Fence | null {
  if (latitude === null || longitude === null || radiusMetres === null) return null
  return { latitude, longitude, radiusMetres }
}

/** @returns undefined when there is none, it is a draft, or it belongs to another community. */
export async function findActivity(db: Database, ids: Ids) {
  const found = await findPlanned(db, ids)
  return found?.isDraft ? undefined : found
}

/** For organizers, also a draft. */
export async function findPlanned(db: Database, ids: Ids) {
  const [found] = await db.select().from(activity).where(isActivity(ids))
  return found
}

/** The same for whoever changes it: of two at once the second sees what the first has made of it. */
export async function lockActivity(db: Database, ids: Ids) {
  const found = await lockPlanned(db, ids)
  return found?.isDraft ? undefined : found
}

export async function lockPlanned(db: Database, ids: Ids) {
  const [found] = await db.select().from(activity).where(isActivity(ids)).for('update')
  return found
}

export function isActivity({ communityId, activityId }: Ids) {
  return and(eq(activity.communityId, communityId), eq(activity.activityId, activityId))
}

/** A record of that activity. */
export function isRecordAt({ communityId, activityId }: Ids) {
  return and(eq(checkIn.communityId, communityId), eq(checkIn.activityId, activityId))
}

/** Where it is, if somebody said so. */
export async function fenceOf(db: Database, { communityId, activityId }: Ids) {
  const { latitude, longitude, radiusMetres } = activityFence
  const [found] = await db
    .select({ latitude, longitude, radiusMetres })
    .from(activityFence)
    .where(
      and(eq(activityFence.communityId, communityId), eq(activityFence.activityId, activityId)),
    )
  return found ?? null
}

/** A community that has opened linli. */
export async function isOpen(db: Database, communityId: string): Promise<boolean> {
  const isIt = and(eq(place.communityId, communityId), eq(place.placeId, communityId))
  const [found] = await db.select({ openedAt: place.openedAt }).from(place).where(isIt)
  return Boolean(found?.openedAt)
}

/** The four moments of an activity, from the two that its organizer chose. */
export function timesOf(window: Window) {
  const [startsAt, endsAt] = [new Date(window.startsAt), new Date(window.endsAt)]
  const { opensAt, closesAt } = checkInWindow(startsAt.getTime(), endsAt.getTime())
  return { startsAt, endsAt, opensAt: new Date(opensAt), closesAt: new Date(closesAt) }
}

/**
 * Counted through the primary key: a counter on the activity's row would queue every sign-in behind it. The few that
 * were rejected are taken off, found by their rulings.
 */
export async function countAttendees(
  db: Database,
  { communityId, activityId }: Ids,
): Promise<number> {
  const [counted] = await db
    .select({ attendees: count() })
    .from(checkIn)
    .where(and(eq(checkIn.communityId, communityId), eq(checkIn.activityId, activityId)))
  const last = db
    .selectDistinctOn([ruling.checkInId], { standing: ruling.standing })
    .from(ruling)
    .where(and(eq(ruling.communityId, communityId), eq(ruling.activityId, activityId)))
    .orderBy(ruling.checkInId, desc(ruling.number))
    .as('last')
  const [struck] = await db
    .select({ rejected: count() })
    .from(last)
    .where(eq(last.standing, 'rejected'))
  return (counted?.attendees ?? 0) - (struck?.rejected ?? 0)
}
