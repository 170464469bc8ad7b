/** Writes what an organizer mends of a record as a new row, and tells whose it is. */

import type { Operation } from '@linli/shared/operation'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { findActivity, type Ids } from './queries.ts'
import { lockCheckIn } from './settle.ts'
import { correction } from './tables.ts'

type Correcting = Pick<Ctx<Operation>, 'db' | 'now' | 'tell' | 'record'> & {
  person: { personId: string }
  failure(code: 'notFound' | 'activity.ownRecord'): Error
}

export type OfRecord = Ids & { checkInId: string }
type Corrected = Pick<typeof correction.$inferInsert, 'kind' | 'minutes' | 'name' | 'unit'>

/** The record to be mended, held until the end of the call; nobody mends their own. */
export async function findToCorrect(
  ctx: Correcting,
  { communityId, activityId, checkInId }: OfRecord,
) {
  const of = { communityId, activityId, checkInId }
  const [activity, record] = [await findActivity(ctx.db, of), await lockCheckIn(ctx, of)]
  if (!activity || !record) throw ctx.failure('notFound')
  if (record.personId === ctx.person.personId) throw ctx.failure('activity.ownRecord')
  return { of, activity, record }
}

export async function correct(
  ctx: Correcting,
  { of, activity, record }: Awaited<ReturnType<typeof findToCorrect>>,
  corrected: Corrected,
  reason: string,
): Promise<{ correctedAt: string }> {
  const { communityId, activityId, checkInId } = of
  const number = sql`(select coalesce(max(number), 0) + 1 from linli.correction
    where community_id = ${communityId} and activity_id = ${activityId} and check_in_id = ${checkInId})`
  const how = { number, reason, correctedBy: ctx.person.personId, correctedAt: ctx.now }
  await ctx.db.insert(correction).values({ ...of, ...corrected, ...how })
  const kind = corrected.kind === 'hours' ? 'hoursCorrected' : 'nameCorrected'
  if (record.digest.length > 0)
    await ctx.tell(record.personId, { kind, title: activity.title, reason })
  await ctx.record({ communityId, subjectId: checkInId })
  return { correctedAt: ctx.now.toISOString() }
}

/** As it was last mended; undefined where it never was. */
export async function lastCorrection(
  { db }: Pick<Correcting, 'db'>,
  { communityId, activityId, checkInId }: OfRecord,
  kind: 'hours' | 'name',
) {
  const [last] = await db
    .select()
    .from(correction)
    .where(
      and(
        eq(correction.communityId, communityId),
        eq(correction.activityId, activityId),
        eq(correction.checkInId, checkInId),
        eq(correction.kind, kind),
      ),
    )
    .orderBy(sql`${correction.number} desc`)
    .limit(1)
  return last
}
