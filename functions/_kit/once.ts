import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { hostFailure } from './failure.ts'
import { request } from './tables.ts'
import { inTransaction } from './transaction.ts'
import type { Database, PooledDatabase } from './world.ts'

export interface Asked {
  personId: string
  requestId: string
  operation: string
  input: unknown
  now: Date
}

/**
 * Does the work in one transaction, once for each request id: the same request again, also at the same time,
 * gets the answer of the first, another body under that id the conflict `idReused`.
 */
export async function once(
  db: PooledDatabase,
  asked: Asked,
  work: (tx: Database) => Promise<unknown>,
): Promise<unknown> {
  const { personId, requestId, now } = asked
  const digest = digestOf(asked)
  const mine = and(eq(request.personId, personId), eq(request.requestId, requestId))
  return inTransaction(db, async (tx) => {
    // Whoever comes second waits here for the first to end.
    const fresh = await tx
      .insert(request)
      .values({ personId, requestId, digest, askedAt: now })
      .onConflictDoNothing()
      .returning({ requestId: request.requestId })
    if (fresh.length === 0)
      return earlierAnswer(await tx.select().from(request).where(mine), digest)
    const output = await work(tx)
    await tx.update(request).set({ output }).where(mine)
    return output
  })
}

function earlierAnswer([earlier]: (typeof request.$inferSelect)[], digest: Buffer): unknown {
  if (!earlier?.digest.equals(digest)) throw hostFailure('idReused')
  return earlier.output
}

function digestOf({ operation, input }: Asked): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([operation, input]))
    .digest()
    .subarray(0, 16)
}
