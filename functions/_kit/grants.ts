/** What a person may do where. A grant at a place reaches that place and all below it, and nothing else. */
import type { Operation, Scope } from '@linli/shared/operation'
import type { Role } from '@linli/shared/person/role'
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { grant } from '../grant/tables.ts'
import { place } from '../place/tables.ts'
import type { Database } from './world.ts'

export interface Grant {
  role: Role
  communityId: string
  placeId: string
}

/** The condition under which a grant of this person holds at this moment. */
export function holdsAt(personId: string, now: Date) {
  const hasNotEnded = or(isNull(grant.endsAt), gt(grant.endsAt, now))
  return and(eq(grant.personId, personId), lte(grant.startsAt, now), hasNotEnded)
}

/** The grants that hold at this moment, the longest-standing first. */
export async function grantsOf(db: Database, personId: string, now: Date): Promise<Grant[]> {
  return db
    .select({ role: grant.role, communityId: grant.communityId, placeId: grant.placeId })
    .from(grant)
    .where(holdsAt(personId, now))
    .orderBy(grant.startsAt, grant.grantId)
}

/** @returns the places from the root down to the one meant; null when there is no such place. */
export async function lineageOf(db: Database, scope: Scope): Promise<string[] | null> {
  const [found] = await db
    .select({ lineage: place.lineage })
    .from(place)
    .where(and(eq(place.communityId, scope.communityId), eq(place.placeId, scope.placeId)))
  return found?.lineage ?? null
}

export function holdsAny(grants: readonly Grant[], who: Operation['who']): boolean {
  return typeof who === 'string' || grants.some((held) => who.includes(held.role))
}

export function reaches(
  grants: readonly Grant[],
  who: Operation['who'],
  lineage: readonly string[],
): boolean {
  return (
    typeof who === 'string' ||
    grants.some((held) => who.includes(held.role) && lineage.includes(held.placeId))
  )
}
