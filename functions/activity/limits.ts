/** What communities decided for themselves, read for one or for those in which somebody served. */
import { capsOn, type Limits, usualLimits } from '@linli/shared/activity/limits'
import type { HourCaps } from '@linli/shared/activity/service-hours'
import { dateIn } from '@linli/shared/day'
import { desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { communityLimit } from './tables.ts'

type Row = typeof communityLimit.$inferSelect

/** @returns undefined where it has not decided anything yet. */
export async function lastDecided(db: Database, communityId: string): Promise<Row | undefined> {
  const [last] = await db
    .select()
    .from(communityLimit)
    .where(eq(communityLimit.communityId, communityId))
    .orderBy(desc(communityLimit.number))
    .limit(1)
  return last
}

/** How many one organizer of this community may tell alone. */
export async function mostAloneIn(db: Database, communityId: string): Promise<number> {
  return ((await lastDecided(db, communityId)) ?? usualLimits).mostAlone
}

export function limitsOf(row: Row | undefined): Limits {
  const { mostAlone, mostMinutesPerDay, mostMinutesPerActivity, mostMinutesByTap } =
    row ?? usualLimits
  return { mostAlone, mostMinutesPerDay, mostMinutesPerActivity, mostMinutesByTap }
}

/** The caps of an activity, by its community and when it begins. */
export type CapsOf = (communityId: string, startsAt: Date | number) => HourCaps

export async function capsIn(db: Database, communityIds: readonly string[]): Promise<CapsOf> {
  const known = [...new Set(communityIds)]
  const rows =
    known.length === 0
      ? []
      : await db.select().from(communityLimit).where(inArray(communityLimit.communityId, known))
  return (communityId, startsAt) =>
    capsOn(
      dateIn(new Date(startsAt).getTime()),
      rows.filter((row) => row.communityId === communityId),
    )
}
