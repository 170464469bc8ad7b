import { type Purpose, purposeVersions } from '@linli/shared/person/purpose'
import { and, eq, isNull } from 'drizzle-orm'
import { consent } from './tables.ts'
import type { Database } from './world.ts'

/** Only the present version counts: who consented to another text is asked anew. */
export async function hasConsent(
  db: Database,
  personId: string,
  purpose: Purpose,
): Promise<boolean> {
  const standing = and(
    eq(consent.personId, personId),
    eq(consent.purpose, purpose),
    eq(consent.version, purposeVersions[purpose]),
    isNull(consent.endedAt),
  )
  const rows = await db.select({ version: consent.version }).from(consent).where(standing)
  return rows.length > 0
}
