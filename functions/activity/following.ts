/** The activities of a series from one on that can still be changed. */
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { isActivity } from './queries.ts'
import { inOrder, type Row } from './releases.ts'
import { activity } from './tables.ts'

/** Locked in order. What is called off, or can be signed in at already, stays as it is, but for the one named. */
export async function lockFollowing(
  db: Database,
  found: Row & { seriesId: string; occursOn: string },
  now: Date,
): Promise<Row[]> {
  const isOfSeries = and(
    eq(activity.communityId, found.communityId),
    eq(activity.seriesId, found.seriesId),
  )
  const isToCome = and(
    gt(activity.occursOn, found.occursOn),
    gt(activity.opensAt, now),
    isNull(activity.cancelledAt),
  )
  return db
    .select()
    .from(activity)
    .where(and(isOfSeries, or(isActivity(found), isToCome)))
    .orderBy(...inOrder)
    .for('update')
}

export function isInSeries(row: Row): row is Row & { seriesId: string; occursOn: string } {
  return row.seriesId !== null && row.occursOn !== null
}
