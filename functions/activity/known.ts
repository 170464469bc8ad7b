/** Whom a community knows, so that their record counts at once: the rule of activity.checkIn for other ways in. */
import type { Role } from '@linli/shared/person/role'
import { and, eq, inArray } from 'drizzle-orm'
import { holdsAt } from '../_kit/grants.ts'
import type { Database } from '../_kit/world.ts'
import { grant } from '../grant/tables.ts'

export async function isKnownAt(
  db: Database,
  { communityId, invitedRoles }: { communityId: string; invitedRoles: readonly Role[] },
  personId: string,
  now: Date,
): Promise<boolean> {
  const isThere = and(holdsAt(personId, now), eq(grant.communityId, communityId))
  const isInvited = invitedRoles.length > 0 ? inArray(grant.role, [...invitedRoles]) : undefined
  const held = await db
    .select({ role: grant.role })
    .from(grant)
    .where(and(isThere, isInvited))
    .limit(1)
  return held.length > 0
}
