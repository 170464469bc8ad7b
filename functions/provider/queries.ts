/** Readings of contracts and companies that several operations share. */
import type { ServiceBrief } from '@linli/shared/provider/provider'
import { and, eq, inArray } from 'drizzle-orm'
import type { Compound, EnteredContract } from '../_kit/households.ts'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { company, serviceContract } from './tables.ts'

export async function findCompound(db: Database, { communityId, compoundId }: Compound) {
  const among = inArray(place.placeId, [communityId, compoundId])
  const rows = await db
    .select()
    .from(place)
    .where(and(eq(place.communityId, communityId), among))
  const compound = rows.find((row) => row.placeId === compoundId && row.kind === 'compound')
  const community = rows.find((row) => row.placeId === communityId)
  return compound && community ? { compound, community } : null
}

export function isContract(of: Compound & { contractId: string }) {
  return and(
    eq(serviceContract.communityId, of.communityId),
    eq(serviceContract.compoundId, of.compoundId),
    eq(serviceContract.contractId, of.contractId),
  )
}

/** With the names of their companies. */
export async function briefsOf(
  db: Database,
  contracts: readonly EnteredContract[],
): Promise<ServiceBrief[]> {
  const ids = contracts.flatMap(({ companyId }) => (companyId ? [companyId] : []))
  const companies =
    ids.length > 0 ? await db.select().from(company).where(inArray(company.companyId, ids)) : []
  return contracts.map((contract) => {
    const { contractId, kind, providerId, companyId, startsOn, endsOn, isInvented } = contract
    const name = companies.find((one) => one.companyId === companyId)?.name ?? null
    return { contractId, kind, providerId, company: name, startsOn, endsOn, isInvented }
  })
}

/** The district that a place lies in, from the places on the way to it; null above districts. */
export async function districtOf(db: Database, lineage: readonly string[]): Promise<string | null> {
  const [found] = await db
    .select({ districtId: place.placeId })
    .from(place)
    .where(and(inArray(place.placeId, [...lineage]), eq(place.kind, 'district')))
  return found?.districtId ?? null
}

export async function lineageAt(
  db: Database,
  { communityId, placeId }: { communityId: string; placeId: string },
): Promise<string[]> {
  const [found] = await db
    .select({ lineage: place.lineage })
    .from(place)
    .where(and(eq(place.communityId, communityId), eq(place.placeId, placeId)))
  return found?.lineage ?? []
}
