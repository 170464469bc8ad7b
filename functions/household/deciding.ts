/** A worker decides about a claim; of two who do at once the second is told. */

import { and, eq } from 'drizzle-orm'
import type { Compound } from '../_kit/households.ts'
import type { Database } from '../_kit/world.ts'
import { isAtCompound } from './queries.ts'
import { householdClaim } from './tables.ts'

export type Claim = typeof householdClaim.$inferSelect

export function isClaim(of: Compound & { claimId: string }) {
  return and(isAtCompound(of), eq(householdClaim.claimId, of.claimId))
}

export async function findClaim(
  db: Database,
  of: Compound & { claimId: string },
): Promise<Claim | undefined> {
  const [found] = await db.select().from(householdClaim).where(isClaim(of)).for('update')
  return found
}
