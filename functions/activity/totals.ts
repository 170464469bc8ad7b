/** What stands of an activity now, and what was fixed of it when it was over. */
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import type { Ids } from './queries.ts'
import { activityTotal, checkIn, standingIn } from './tables.ts'

/** What was rejected does not count. */
export async function countStandings(db: Database, { communityId, activityId }: Ids) {
  const rows = db
    .select({ way: checkIn.way, standing: standingIn(communityId).as('standing_now') })
    .from(checkIn)
    .where(and(eq(checkIn.communityId, communityId), eq(checkIn.activityId, activityId)))
    .as('counted')
  const [counted] = await db
    .select({
      attendees: sql<number>`count(*) filter (where ${rows.standing} <> 'rejected')::int`,
      unconfirmed: sql<number>`count(*) filter (where ${rows.standing} = 'unconfirmed')::int`,
      byHand: sql<number>`count(*) filter (where ${rows.standing} <> 'rejected' and ${rows.way} = 'byHand')::int`,
    })
    .from(rows)
  return counted ?? { attendees: 0, unconfirmed: 0, byHand: 0 }
}

/** Null until it is fixed. */
export async function fixedTotal(db: Database, { communityId, activityId }: Ids) {
  const { attendees, unconfirmed, fixedAt } = activityTotal
  const [found] = await db
    .select({ attendees, unconfirmed, fixedAt })
    .from(activityTotal)
    .where(
      and(eq(activityTotal.communityId, communityId), eq(activityTotal.activityId, activityId)),
    )
  return found ? { ...found, fixedAt: found.fixedAt.toISOString() } : null
}
