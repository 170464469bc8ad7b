/** Readings of doors and claims that several operations share. */
import type { OwnClaim } from '@linli/shared/household/household'
import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Compound, doorOfClaim } from '../_kit/households.ts'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { householdClaim } from './tables.ts'

export type Place = typeof place.$inferSelect

export function isAt(communityId: string, placeId: string) {
  return and(eq(place.communityId, communityId), eq(place.placeId, placeId))
}

/** A place of an open community. */
export async function openPlace(
  db: Database,
  communityId: string,
  placeId: string,
): Promise<Place | null> {
  const rows = await db
    .select()
    .from(place)
    .where(and(eq(place.communityId, communityId), inArray(place.placeId, [placeId, communityId])))
  const community = rows.find((row) => row.placeId === communityId)
  const found = rows.find((row) => row.placeId === placeId)
  return community?.openedAt && found ? found : null
}

/** A door with the names on the way to it; null where there is none, or its community is not open. */
export async function findDoor(db: Database, communityId: string, doorId: string) {
  const door = await openPlace(db, communityId, doorId)
  if (door?.kind !== 'door') return null
  const above = await db
    .select()
    .from(place)
    .where(and(eq(place.communityId, communityId), inArray(place.placeId, door.lineage)))
  const steps = above.sort((one, other) => one.lineage.length - other.lineage.length)
  const compound = steps.find(({ kind }) => kind === 'compound')
  const community = steps.find(({ kind }) => kind === 'community')
  if (!compound || !community) return null
  const names = steps.filter(({ kind }) => ['building', 'entrance', 'door'].includes(kind))
  return { door, compound, community, name: names.map(({ name }) => name).join(' ') }
}

/** Verified adults behind the door of a claim. */
export const adultsOfClaim = sql<number>`(
  select count(*)::int from ${householdClaim} other
  where other.community_id = ${householdClaim}."community_id"
    and other.door_id = ${householdClaim}."door_id" and other.standing = 'member')`

const compound = alias(place, 'compound')
const community = alias(place, 'community')

export async function ownClaims(
  db: Database,
  personId: string,
  which: SQL | undefined,
): Promise<OwnClaim[]> {
  const { communityId, claimId, compoundId, doorId, way, reason, standing } = householdClaim
  const { askedAt, decidedAt, words } = householdClaim
  const rows = await db
    .select({
      ...{ communityId, claimId, compoundId, doorId, way, reason, standing, askedAt, decidedAt },
      ...{ words, compound: compound.name, door: doorOfClaim, adults: adultsOfClaim },
      ...{ office: community.office, officePhone: community.officePhone },
      isInvented: compound.isInvented,
    })
    .from(householdClaim)
    .innerJoin(
      compound,
      and(eq(compound.communityId, communityId), eq(compound.placeId, compoundId)),
    )
    .innerJoin(
      community,
      and(eq(community.communityId, communityId), eq(community.placeId, communityId)),
    )
    .where(and(eq(householdClaim.personId, personId), which))
    .orderBy(sql`${standing} = 'member' desc`, sql`${askedAt} desc`)
    .limit(20)
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }))
}

/** The claims at a compound. */
export function isAtCompound({ communityId, compoundId }: Compound) {
  return and(eq(householdClaim.communityId, communityId), eq(householdClaim.compoundId, compoundId))
}

/** Whether somebody is property staff there, by their own grant or by their company's contract of this day. */
export async function isOfTheProvider(
  ctx: { grants(): Promise<readonly { role: string; placeId: string }[]> },
  lineage: readonly string[],
): Promise<boolean> {
  const held = await ctx.grants()
  return held.some(({ role, placeId }) => role === 'propertyStaff' && lineage.includes(placeId))
}

/** Places of that kind below a place, with the lineage that leads to each. */
export function placesBelow(communityId: string, placeId: string, kind: Place['kind']) {
  return and(
    eq(place.communityId, communityId),
    eq(place.kind, kind),
    sql`${placeId} = any (${place.lineage})`,
    isNotNull(place.parentId),
  )
}
