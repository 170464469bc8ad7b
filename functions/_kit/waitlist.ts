/** Gives free places to those who wait. Why the activity's row is locked: docs/decisions/0016-places-one-after-another.md. */
import { codeOfSignUps } from '@linli/shared/activity/waitlist'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { activity, signUp } from '../activity/tables.ts'
import type { Ctx } from './ctx.ts'

interface Ids {
  communityId: string
  activityId: string
}

interface Held extends Ids {
  title: string
  startsAt: Date
}

type Moving = Pick<Ctx, 'db' | 'now' | 'tell'>

/**
 * The only way to a place: one statement counts those taken and gives what is left to the first that wait. It is
 * right only for who holds the lock of the activity's row, taken in a statement before this one.
 * @param silent hears it as the answer to what they do, not by a message.
 */
export async function moveUp(
  { db, now, tell }: Moving,
  held: Held,
  silent?: string,
): Promise<void> {
  const of = atActivity(held)
  const { rows } = await db.execute<{ personId: string }>(sql`
    update ${signUp} set placed_at = ${now.toISOString()} where ${of} and arrival in (
      select arrival from ${signUp} where ${of} and placed_at is null order by arrival limit (
        select case when capacity is not null then greatest(capacity - taken, 0) end
        from ${activity}, (select count(placed_at) as taken from ${signUp} where ${of}) as counted
        where ${of}))
    returning person_id as "personId"`)
  const others = rows.map(({ personId }) => personId).filter((personId) => personId !== silent)
  const { communityId, activityId, title, startsAt } = held
  await tell(others, { kind: 'placeFreed', title, communityId, activityId }, startsAt)
}

/** Takes a person off every list they are on, and lets the next ones move up where sign-ups still move. */
export async function leaveWaitlists(ctx: Moving, personId: string): Promise<void> {
  const isTheirs = eq(signUp.personId, personId)
  const { communityId, activityId } = signUp
  const lists = await ctx.db
    .select({ communityId, activityId })
    .from(signUp)
    .where(isTheirs)
    .orderBy(communityId, activityId) // Two who leave at once lock in the same order.
  for (const of of lists) {
    const isOf = and(
      eq(activity.communityId, of.communityId),
      eq(activity.activityId, of.activityId),
    )
    const [found] = await ctx.db.select().from(activity).where(isOf).for('update')
    await ctx.db.delete(signUp).where(and(isTheirs, atActivity(of)))
    if (found && isStillMoving(found, ctx.now)) await moveUp(ctx, found)
  }
}

function isStillMoving(found: typeof activity.$inferSelect, now: Date): boolean {
  const [startsAt, endsAt] = [found.startsAt.getTime(), found.endsAt.getTime()]
  const isCancelled = found.cancelledAt !== null
  return codeOfSignUps(now.getTime(), { startsAt, endsAt, isCancelled }) === null
}

function atActivity({ communityId, activityId }: Ids): SQL {
  return sql`community_id = ${communityId} and activity_id = ${activityId}`
}
