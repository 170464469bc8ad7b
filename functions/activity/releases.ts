/** Drafting, releasing and taking back: what stands on the list, who was told, and who did it. */
import type { ReleaseAct } from '@linli/shared/activity/notice'
import type { Operation } from '@linli/shared/operation'
import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { standsAt } from '../_kit/grants.ts'
import { newId } from '../_kit/ids.ts'
import { message } from '../_kit/tables.ts'
import type { Database } from '../_kit/world.ts'
import { grant } from '../grant/tables.ts'
import { person } from '../person/tables.ts'
import { audienceOf } from './audience.ts'
import { type Ids, isActivity } from './queries.ts'
import { activity, releaseAct } from './tables.ts'

export type Row = typeof activity.$inferSelect
export type Acting = Pick<Ctx<Operation>, 'db' | 'now' | 'tell'> & { person: { personId: string } }

/** What is released and taken back as one: an activity, or all of its series. */
export function subjectOf({
  seriesId,
  activityId,
}: {
  seriesId: string | null
  activityId: string
}) {
  return seriesId ?? activityId
}

/** With all that is released together with it, in order; of two who do something at once the second waits. */
export async function lockTogether(db: Database, found: Row): Promise<Row[]> {
  return db
    .select()
    .from(activity)
    .where(isTogether(found))
    .orderBy(...inOrder)
    .for('update')
}

export function isTogether(found: Pick<Row, 'communityId' | 'activityId' | 'seriesId'>) {
  if (!found.seriesId) return isActivity(found)
  const { communityId, seriesId } = found
  return and(eq(activity.communityId, communityId), eq(activity.seriesId, seriesId))
}

export const inOrder = [asc(activity.startsAt), asc(activity.activityId)]

export function areThey(rows: readonly Ids[]) {
  return isAmong(activity, rows)
}

/** Of one community, as what is released together always is. */
function isAmong(
  table: Pick<typeof activity | typeof message, 'communityId' | 'activityId'>,
  rows: readonly Ids[],
) {
  const [first] = rows
  if (!first) return sql`false`
  const activityIds = rows.map(({ activityId }) => activityId)
  return and(eq(table.communityId, first.communityId), inArray(table.activityId, activityIds))
}

export async function writeAct(
  { db, now, person }: Acting,
  of: Pick<Row, 'communityId' | 'activityId' | 'seriesId'>,
  act: ReleaseAct,
  recipients: number | null = null,
): Promise<void> {
  const [communityId, subjectId] = [of.communityId, subjectOf(of)]
  const number = sql`(select coalesce(max(number), 0) + 1 from linli.release_act
    where community_id = ${communityId} and subject_id = ${subjectId})`
  const row = { communityId, subjectId, number, act, actedBy: person.personId, actedAt: now }
  await db.insert(releaseAct).values({ ...row, recipients })
}

/** Who wrote what it says now; they are the one who may not release it to many. */
export async function lastDrafter(
  db: Database,
  of: Pick<Row, 'communityId' | 'activityId' | 'seriesId'>,
): Promise<string | undefined> {
  const isDrafting = and(isActOf(of), eq(releaseAct.act, 'drafted'))
  const [last] = await db
    .select({ actedBy: releaseAct.actedBy })
    .from(releaseAct)
    .where(isDrafting)
    .orderBy(desc(releaseAct.number))
    .limit(1)
  return last?.actedBy
}

export function isActOf(of: Pick<Row, 'communityId' | 'activityId' | 'seriesId'>) {
  return and(eq(releaseAct.communityId, of.communityId), eq(releaseAct.subjectId, subjectOf(of)))
}

/**
 * One message to each it is meant for, by one statement however many they are; it lapses with the last of the
 * activities. All have the same id: the person is the other half of their key.
 */
export async function tellAudience(
  { db, now }: Acting,
  [first, ...others]: readonly Row[],
): Promise<number> {
  if (!first) return 0
  const last = others.at(-1) ?? first
  const { communityId, activityId, title, placeName, startsAt } = first
  const told = await db.execute(sql`
    insert into ${message} (person_id, message_id, kind, title, place_name, starts_at, community_id, activity_id,
      expires_at, written_at)
    select person_id, ${newId(now)}::uuid, 'activityReleased', ${title}, ${placeName},
      ${startsAt.toISOString()}::timestamptz, ${communityId}::uuid, ${activityId}::uuid,
      ${last.endsAt.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from (${audienceOf(first, now)}) as audience`)
  return told.rowCount ?? 0
}

/**
 * The messages that told of these. An activity's id comes from the phone that planned it, so another community may
 * have one of the same id: the community is asked for as well.
 */
export function toldOf(rows: readonly Ids[]) {
  return and(isAmong(message, rows), eq(message.kind, 'activityReleased'))
}

/** What tells too many for one waits for another organizer, who hears of it. */
export async function tellOtherOrganizers(ctx: Acting, draft: Row): Promise<void> {
  const { communityId, activityId, title, endsAt } = draft
  const { personId } = ctx.person
  const others = await ctx.db
    .selectDistinct({ personId: grant.personId })
    .from(grant)
    .where(
      and(
        eq(grant.communityId, communityId),
        eq(grant.role, 'communityWorker'),
        ne(grant.personId, personId),
        standsAt(ctx.now),
      ),
    )
  const [drafter] = await ctx.db
    .select({ name: person.name })
    .from(person)
    .where(eq(person.personId, personId))
  const about = drafter?.name ? { about: { personId, name: drafter.name } } : {}
  await ctx.tell(
    others.map((other) => other.personId),
    { kind: 'draftWaiting', title, communityId, activityId, ...about },
    endsAt,
  )
}
