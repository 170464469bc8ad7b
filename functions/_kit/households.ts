/** Readings of households and of who serves a compound, for every domain that stands on them. */
import { type ServiceContract, serviceOn } from '@linli/shared/rating/service'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { householdClaim } from '../household/tables.ts'
import { place } from '../place/tables.ts'
import { serviceContract } from '../provider/tables.ts'
import type { Database } from './world.ts'

export interface Compound {
  communityId: string
  compoundId: string
}

/** A household is its door. Who was let in behind two doors of a compound has two. */
export async function householdsOf(
  db: Database,
  personId: string,
  { communityId, compoundId }: Compound,
): Promise<string[]> {
  const rows = await db
    .select({ doorId: householdClaim.doorId })
    .from(householdClaim)
    .where(
      and(
        eq(householdClaim.communityId, communityId),
        eq(householdClaim.compoundId, compoundId),
        eq(householdClaim.personId, personId),
        eq(householdClaim.standing, 'member'),
      ),
    )
    .orderBy(householdClaim.decidedAt)
    .limit(20)
  return rows.map(({ doorId }) => doorId)
}

export type EnteredContract = ServiceContract & typeof serviceContract.$inferSelect

/** All that were not entered in error, in order of time. */
export async function contractsOf(
  db: Database,
  { communityId, compoundId }: Compound,
): Promise<EnteredContract[]> {
  return db
    .select()
    .from(serviceContract)
    .where(
      and(
        eq(serviceContract.communityId, communityId),
        eq(serviceContract.compoundId, compoundId),
        isNull(serviceContract.withdrawnAt),
      ),
    )
    .orderBy(serviceContract.startsOn)
    .limit(500)
}

/** Who serves a compound on a civil date; null where nobody has entered it. */
export async function providerOn(
  db: Database,
  compound: Compound,
  date: string,
): Promise<EnteredContract | null> {
  return serviceOn(await contractsOf(db, compound), date)
}

/** `3栋 2单元 602`, the names from the building down, of the door of a claim. */
export const doorOfClaim = sql<string>`(
  select string_agg(step.name, ' ' order by array_position(door.lineage, step.place_id))
  from ${place} door join ${place} step
    on step.community_id = door.community_id and step.place_id = any (door.lineage)
    and step.kind in ('building', 'entrance', 'door')
  where door.community_id = ${householdClaim}."community_id"
    and door.place_id = ${householdClaim}."door_id")`
