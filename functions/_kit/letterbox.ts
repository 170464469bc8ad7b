/**
 * The sealed identities, as the app may use them: something goes in, is taken out again, and is never read.
 * The database holds it to that (db/privileges.ts); only the timer that sends reads an openid.
 */
import { eq } from 'drizzle-orm'
import { identity } from '../person/tables.ts'
import type { Identity } from './identity.ts'
import type { Database } from './world.ts'

export async function putIdentity(
  db: Database,
  personId: string,
  { appId, openId }: Identity,
): Promise<void> {
  await db
    .insert(identity)
    .values({ personId, appId, openId })
    .onConflictDoNothing({ target: identity.personId })
}

export async function removeIdentity(db: Database, personId: string): Promise<void> {
  await db.delete(identity).where(eq(identity.personId, personId))
}
