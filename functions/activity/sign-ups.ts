/** Readings of sign-ups, counted through the prefix of their key. */
import type { OwnSignUp, Places } from '@linli/shared/activity/waitlist'
import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { person } from '../person/tables.ts'
import type { Ids } from './queries.ts'
import { activity, checkIn, checkOut, signUp } from './tables.ts'

export function signedUpFor({ communityId, activityId }: Ids) {
  return and(eq(signUp.communityId, communityId), eq(signUp.activityId, activityId))
}

export async function placesOf(
  db: Database,
  of: Ids & { capacity: number | null },
): Promise<Places> {
  const [counted] = await db
    .select({ taken: count(signUp.placedAt), all: count() })
    .from(signUp)
    .where(signedUpFor(of))
  const { taken = 0, all = 0 } = counted ?? {}
  return { capacity: of.capacity, taken, waiting: all - taken }
}

/** Those of them that anybody signed up for. */
export async function withSignUps(db: Database, of: readonly Ids[]): Promise<ReadonlySet<string>> {
  const isOf = inArray(
    signUp.activityId,
    of.map(({ activityId }) => activityId),
  )
  const rows = await db
    .selectDistinct({ activityId: signUp.activityId })
    .from(signUp)
    .where(and(eq(signUp.communityId, of[0]?.communityId ?? ''), isOf))
  return new Set(rows.map(({ activityId }) => activityId))
}

/** With a place or waiting. */
export async function whoSignedUp(db: Database, of: readonly Ids[]): Promise<string[]> {
  const [first] = of
  if (!first) return []
  const isOf = inArray(
    signUp.activityId,
    of.map(({ activityId }) => activityId),
  )
  const rows = await db
    .selectDistinct({ personId: signUp.personId })
    .from(signUp)
    .where(and(eq(signUp.communityId, first.communityId), isOf))
  return rows.map(({ personId }) => personId)
}

/** Per activity of the row beside it, for a list. */
export function countsOf(db: Database, communityId: string) {
  return db
    .select({
      taken: count(signUp.placedAt).as('taken'),
      waiting: sql<number>`(count(*) - count(placed_at))::int`.as('waiting'),
    })
    .from(signUp)
    .where(and(eq(signUp.communityId, communityId), eq(signUp.activityId, activity.activityId)))
    .as('sign_up_counts')
}

export function ownSignUpOf(row: {
  signUpId: string | null
  signedUpAt: Date | null
  position: number | null
}): OwnSignUp | null {
  const { signUpId, signedUpAt, position } = row
  if (!signUpId || !signedUpAt) return null
  return { signUpId, signedUpAt: signedUpAt.toISOString(), position }
}

export async function ownSignUp(
  db: Database,
  of: Ids,
  personId: string,
): Promise<OwnSignUp | null> {
  const [mine] = await db
    .select({
      signUpId: signUp.signUpId,
      signedUpAt: signUp.signedUpAt,
      position: positionIn(of.communityId),
    })
    .from(signUp)
    .where(and(signedUpFor(of), eq(signUp.personId, personId)))
  return mine ? ownSignUpOf(mine) : null
}

/** Those with a place in order of arrival, then those who wait, in theirs. */
export async function listedSignUps(db: Database, of: Ids & { skip: number; most: number }) {
  const rows = await db
    .select({
      signUpId: signUp.signUpId,
      name: person.name,
      signedUpAt: signUp.signedUpAt,
      position: positionIn(of.communityId),
      checkedInAt: checkIn.checkedInAt,
    })
    .from(signUp)
    .leftJoin(person, eq(person.personId, signUp.personId))
    .leftJoin(checkIn, isOfSameComing)
    .where(signedUpFor(of))
    .orderBy(sql`${signUp.placedAt} is null`, asc(signUp.arrival))
    .offset(of.skip)
    .limit(of.most)
  return rows.map((row) => ({
    ...row,
    signedUpAt: row.signedUpAt.toISOString(),
    checkedInAt: row.checkedInAt?.toISOString() ?? null,
  }))
}

export async function countArrived(db: Database, of: Ids): Promise<number> {
  const [counted] = await db
    .select({ arrived: count() })
    .from(signUp)
    .innerJoin(checkIn, isOfSameComing)
    .where(signedUpFor(of))
  return counted?.arrived ?? 0
}

/** Who has signed up and not come, and how many of those who came have left. */
export async function countMissing(db: Database, of: Ids) {
  const [missing] = await db
    .select({
      absent: sql<number>`count(*) filter (where ${signUp.placedAt} is not null)::int`,
      stillWaiting: sql<number>`count(*) filter (where ${signUp.placedAt} is null)::int`,
    })
    .from(signUp)
    .leftJoin(checkIn, isOfSameComing)
    .where(and(signedUpFor(of), isNull(checkIn.checkInId)))
  const [left] = await db
    .select({ signedOut: count() })
    .from(checkOut)
    .where(and(eq(checkOut.communityId, of.communityId), eq(checkOut.activityId, of.activityId)))
  const { absent = 0, stillWaiting = 0 } = missing ?? {}
  return { absent, stillWaiting, signedOut: left?.signedOut ?? 0 }
}

/** The sign-up and the sign-in of one person at one activity. */
export const isOfSameComing = and(
  eq(checkIn.communityId, signUp.communityId),
  eq(checkIn.activityId, signUp.activityId),
  eq(checkIn.personId, signUp.personId),
)

/**
 * How many wait up to this one; null with a place. In plain SQL, where a column keeps its table's name; the community
 * is given once more, so that only its own partition is read.
 */
export function positionIn(communityId: string) {
  return sql<number | null>`case when sign_up.placed_at is null then (
    select count(*)::int from ${signUp} ahead
    where ahead.community_id = ${communityId} and ahead.activity_id = sign_up.activity_id
      and ahead.placed_at is null and ahead.arrival <= sign_up.arrival) end`
}
