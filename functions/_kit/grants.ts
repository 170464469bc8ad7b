/** What a person may do where. A grant at a place reaches that place and all below it, and nothing else. */
import { dateIn } from '@linli/shared/day'
import type { Operation, Scope } from '@linli/shared/operation'
import type { Role } from '@linli/shared/person/role'
import { and, eq, gt, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { grant } from '../grant/tables.ts'
import { place } from '../place/tables.ts'
import { serviceContract } from '../provider/tables.ts'
import type { Database } from './world.ts'

export interface Grant {
  role: Role
  communityId: string
  placeId: string
  /** Gives nothing and bars everything: a compound that one’s company serves, where one is not staff oneself. */
  isBar?: true
}

/** The condition under which a grant of this person holds at this moment. */
export function holdsAt(personId: string, now: Date) {
  return and(eq(grant.personId, personId), standsAt(now))
}

/** The same for whosever grant. */
export function standsAt(now: Date) {
  return and(lte(grant.startsAt, now), or(isNull(grant.endsAt), gt(grant.endsAt, now)))
}

/** The grants that hold at this moment, the longest-standing first. */
export async function grantsOf(db: Database, personId: string, now: Date): Promise<Grant[]> {
  const held = await db
    .select({
      role: grant.role,
      communityId: grant.communityId,
      placeId: grant.placeId,
      companyId: grant.companyId,
    })
    .from(grant)
    .where(holdsAt(personId, now))
    .orderBy(grant.startsAt, grant.grantId)
  const companies = held.flatMap(({ role, companyId }) =>
    role === 'propertyStaff' && companyId ? [companyId] : [],
  )
  const grants = held.map(({ companyId: _, ...rest }) => rest)
  return companies.length > 0 ? [...grants, ...(await barsOf(db, companies, now))] : grants
}

/** Every compound that these companies serve today: staff of a company meet all its matters as staff (交叉任职). */
async function barsOf(db: Database, companies: string[], now: Date): Promise<Grant[]> {
  const today = dateIn(now.getTime())
  const { communityId, compoundId, companyId, startsOn, endsOn, withdrawnAt } = serviceContract
  const served = await db
    .select({ communityId, placeId: compoundId })
    .from(serviceContract)
    .where(
      and(
        inArray(companyId, companies),
        isNull(withdrawnAt),
        lte(startsOn, today),
        or(isNull(endsOn), gte(endsOn, today)),
      ),
    )
    .limit(2000)
  return served.map((at) => ({ ...at, role: 'propertyStaff', isBar: true }))
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
  return typeof who === 'string' || grants.some((held) => !held.isBar && who.includes(held.role))
}

export function reaches(
  grants: readonly Grant[],
  who: Operation['who'],
  lineage: readonly string[],
): boolean {
  return typeof who === 'string' || rolesAt(grants, lineage).some((role) => who.includes(role))
}

/**
 * The roles that reach a place with this lineage. Conflict beats grant: whoever is property staff of a compound
 * meets what is in it as that and nothing else, whatever other grants they hold (交叉任职).
 */
export function rolesAt(grants: readonly Grant[], lineage: readonly string[]): Role[] {
  const reaching = grants.filter(({ placeId }) => lineage.includes(placeId))
  const given = reaching.filter(({ isBar }) => !isBar).map(({ role }) => role)
  if (!reaching.some(({ role }) => role === 'propertyStaff')) return given
  return given.includes('propertyStaff') ? ['propertyStaff'] : []
}

/** Those who hold one of these roles in the community itself, and are not its property staff. */
export async function holdersIn(
  db: Database,
  communityId: string,
  roles: readonly Role[],
  now: Date,
): Promise<string[]> {
  const rows = await db
    .select({ personId: grant.personId, role: grant.role })
    .from(grant)
    .where(and(eq(grant.communityId, communityId), standsAt(now)))
  const staff = rows.filter(({ role }) => role === 'propertyStaff').map(({ personId }) => personId)
  const holders = rows.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId)
  return [...new Set(holders)].filter((personId) => !staff.includes(personId))
}
