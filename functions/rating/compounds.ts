/** Readings of a compound and of who is rated there, for several operations. */
import type { ProviderKind } from '@linli/shared/rating/provider'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { company, serviceContract } from '../provider/tables.ts'
import { boardConfirmation } from './tables.ts'

export interface Compound {
  communityId: string
  compoundId: string
}

export async function findCompound(db: Database, { communityId, compoundId }: Compound) {
  const isIt = and(eq(place.communityId, communityId), eq(place.placeId, compoundId))
  const [found] = await db
    .select()
    .from(place)
    .where(and(isIt, eq(place.kind, 'compound')))
  return found
}

/** By the newest contract that was not entered in error. */
export async function providersAt(
  db: Database,
  { communityId, compoundId }: Compound,
): Promise<Map<string, { kind: ProviderKind; providerName: string | null }>> {
  const rows = await db
    .select({
      providerId: serviceContract.providerId,
      kind: serviceContract.kind,
      providerName: company.name,
    })
    .from(serviceContract)
    .leftJoin(company, eq(company.companyId, serviceContract.companyId))
    .where(
      and(
        eq(serviceContract.communityId, communityId),
        eq(serviceContract.compoundId, compoundId),
        isNull(serviceContract.withdrawnAt),
      ),
    )
    .orderBy(serviceContract.startsOn)
    .limit(200)
  return new Map(rows.map(({ providerId, ...who }) => [providerId, who]))
}

/** The doors of that compound among these places. */
export async function doorsAmong(
  db: Database,
  { communityId, compoundId }: Compound,
  placeIds: string[],
): Promise<string[]> {
  if (placeIds.length === 0) return []
  const rows = await db
    .select({ doorId: place.placeId })
    .from(place)
    .where(
      and(
        eq(place.communityId, communityId),
        inArray(place.placeId, placeIds),
        eq(place.kind, 'door'),
        sql`${compoundId} = any (${place.lineage})`,
      ),
    )
  return placeIds.filter((placeId) => rows.some(({ doorId }) => doorId === placeId))
}

/** Of the district in this lineage. */
export async function confirmationOf(db: Database, lineage: readonly string[]) {
  const [found] = await db
    .select()
    .from(boardConfirmation)
    .where(
      and(eq(boardConfirmation.communityId, lineage[1] ?? ''), isNull(boardConfirmation.endedAt)),
    )
  return found
}
