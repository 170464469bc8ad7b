import { drizzle } from 'drizzle-orm/node-postgres'
import type { Database, PooledDatabase } from './world.ts'

/**
 * All or nothing, on a connection that is given back whatever happens. drizzle’s own keeps a connection for good that
 * is dead at `begin`, as one is that was lost while the instance was frozen, and a function has only two.
 */
export async function inTransaction<Result>(
  db: PooledDatabase,
  work: (tx: Database) => Promise<Result>,
): Promise<Result> {
  const client = await db.$client.connect()
  try {
    await client.query('begin')
    const result = await work(drizzle(client))
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    const isRolledBack = await client.query('rollback').then(
      () => true,
      () => false,
    )
    client.release(!isRolledBack)
    throw error
  }
}
