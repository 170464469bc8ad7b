/** Somebody lives behind a door no more: the claim ends, and with it the grant that came of it. */
import { and, eq } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { grant } from '../grant/tables.ts'
import { type Claim, isClaim } from './deciding.ts'
import { householdClaim } from './tables.ts'

interface Ending {
  at: Date
  /** Null where it is the person’s own wish. */
  by: string | null
  words: string | null
}

export async function endMembership(db: Database, claim: Claim, ending: Ending): Promise<void> {
  const { at, by, words } = ending
  await db
    .update(householdClaim)
    .set({ standing: 'movedOut', endedAt: at, decidedBy: by ?? claim.decidedBy, words })
    .where(isClaim(claim))
  await db
    .update(grant)
    .set({ endsAt: at })
    .where(and(eq(grant.personId, claim.personId), eq(grant.grantId, claim.claimId)))
}
