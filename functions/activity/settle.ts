/** Writes what an organizer finds of a record, and tells whose it is. */
import type { Ruling } from '@linli/shared/activity/ruling'
import type { Operation } from '@linli/shared/operation'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { findActivity, type Ids } from './queries.ts'
import { checkIn, ruling, standingIn } from './tables.ts'

type Settling = Pick<Ctx<Operation>, 'db' | 'now' | 'tell' | 'record'> & {
  person: { personId: string }
  failure(code: 'notFound' | 'activity.ownRecord'): Error
}

type Of = Ids & { checkInId: string }
type Found = { standing: Ruling; reason: string | null }

/** @returns null when it stood so already. */
export async function settle(
  ctx: Settling,
  { communityId, activityId, checkInId }: Of,
  found: Found,
): Promise<Date | null> {
  const of = { communityId, activityId, checkInId }
  const [activity, before] = [await findActivity(ctx.db, of), await lockCheckIn(ctx, of)]
  if (!activity || !before) throw ctx.failure('notFound')
  // 利害关系人回避: nobody says of themselves that they came.
  if (before.personId === ctx.person.personId) throw ctx.failure('activity.ownRecord')
  if (before.standing === found.standing) return null
  await writeRuling(ctx, of, found)
  const kind = found.standing === 'confirmed' ? 'checkInConfirmed' : 'checkInRejected'
  const told = {
    kind,
    title: activity.title,
    ...(found.reason && { reason: found.reason }),
  } as const
  if (before.digest.length > 0) await ctx.tell(before.personId, told)
  await ctx.record({ communityId, subjectId: checkInId })
  return ctx.now
}

/** The next one of that record, for who holds its lock. */
export async function writeRuling(
  { db, now, person }: Pick<Settling, 'db' | 'now' | 'person'>,
  { communityId, activityId, checkInId }: Of,
  found: Found,
): Promise<void> {
  const number = sql`(select coalesce(max(number), 0) + 1 from linli.ruling
    where community_id = ${communityId} and activity_id = ${activityId} and check_in_id = ${checkInId})`
  const how = { number, ruledBy: person.personId, ruledAt: now }
  await db.insert(ruling).values({ communityId, activityId, checkInId, ...found, ...how })
}

/** Of two who settle the same record at once, the second sees what the first has found. */
export async function lockCheckIn(
  { db }: Pick<Settling, 'db'>,
  { communityId, activityId, checkInId }: Of,
) {
  const isIt = and(
    eq(checkIn.communityId, communityId),
    eq(checkIn.activityId, activityId),
    eq(checkIn.checkInId, checkInId),
  )
  const locked = await db
    .select({ personId: checkIn.personId, digest: checkIn.digest })
    .from(checkIn)
    .where(isIt)
    .for('update')
  // Asked apart: the look that waited for the lock would still see what stood before it.
  const [now] = await db
    .select({ standing: standingIn(communityId) })
    .from(checkIn)
    .where(isIt)
  return locked[0] && now && { ...locked[0], ...now }
}
