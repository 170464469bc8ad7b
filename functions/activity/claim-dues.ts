/** Who waits to be verified behind a door, by compound, for whoever decides it there. */
import { acceptClaim } from '@linli/shared/household/accept-claim'
import type { WaitingClaims } from '@linli/shared/household/household'
import { and, asc, count, eq, min, ne } from 'drizzle-orm'
import type { Ctx, Person } from '../_kit/ctx.ts'
import { householdClaim } from '../household/tables.ts'
import { place } from '../place/tables.ts'

type Deciding = Pick<Ctx, 'db' | 'rolesAt'> & { person: Person }

export const mostClaimDues = 5
/** Compounds of one community that are looked at; no community has as many. */
const mostCompounds = 100

/** The oldest first; never one’s own claim, nor where one is property staff (交叉任职). */
export async function claimDues(
  ctx: Deciding,
  communityIds: readonly string[],
): Promise<WaitingClaims[]> {
  const dues: WaitingClaims[] = []
  for (const communityId of communityIds) {
    for (const { lineage, firstAskedAt, ...at } of await waitingIn(ctx, communityId)) {
      const roles = await ctx.rolesAt(lineage)
      if (!firstAskedAt || !roles.some((role) => acceptClaim.who.includes(role))) continue
      dues.push({ ...at, communityId, firstAskedAt: firstAskedAt.toISOString() })
    }
  }
  const inTime = dues.sort((one, other) => one.firstAskedAt.localeCompare(other.firstAskedAt))
  return inTime.slice(0, mostClaimDues)
}

function waitingIn({ db, person }: Deciding, communityId: string) {
  const firstAskedAt = min(householdClaim.askedAt)
  const { compoundId } = householdClaim
  return db
    .select({
      ...{ compoundId, compound: place.name, lineage: place.lineage },
      ...{ waiting: count(), firstAskedAt },
    })
    .from(householdClaim)
    .innerJoin(place, and(eq(place.communityId, communityId), eq(place.placeId, compoundId)))
    .where(
      and(
        eq(householdClaim.communityId, communityId),
        eq(householdClaim.standing, 'waiting'),
        ne(householdClaim.personId, person.personId),
      ),
    )
    .groupBy(compoundId, place.name, place.lineage)
    .orderBy(asc(firstAskedAt))
    .limit(mostCompounds)
}
