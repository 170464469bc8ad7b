/** What a function stands on between calls: settings, connections, a clock and a log. One per instance. */
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { type Log, logToStdout } from './log.ts'
import { isLoopback } from './loopback.ts'
import { type Need, type Settings, settingsOfProcess, type Usual } from './settings.ts'

export type Database = NodePgDatabase

/** Not inside a transaction yet. */
export type PooledDatabase = Database & { $client: Pool }

export interface World<N extends Need = Usual> {
  settings: Settings<N>
  pool: Pool
  db: PooledDatabase
  now: () => Date
  log: Log
  /** In tests a reply with an unknown key fails; in production the key is dropped and logged. */
  failsOnUnknownKeys: boolean
}

/** @param parts what a test or the local host replaces. */
export function makeWorld<N extends Need = never>(
  settings: Settings<N | 'databaseUrl'>,
  parts: Partial<World<N | 'databaseUrl'>> = {},
): World<N | 'databaseUrl'> {
  const pool = parts.pool ?? makePool(settings)
  return {
    settings,
    pool,
    db: drizzle(pool),
    now: () => new Date(),
    log: logToStdout,
    failsOnUnknownKeys: false,
    ...parts,
  }
}

export function worldFromEnvironment<N extends Need>(
  needs: readonly (N | 'databaseUrl')[],
): World<N | 'databaseUrl'> {
  return makeWorld(settingsOfProcess(needs))
}

function makePool(settings: Settings<'databaseUrl'>): Pool {
  const isPlain = isLoopback(settings.databaseUrl)
  const pool = new Pool({
    connectionString: settings.databaseUrl,
    max: settings.poolSize,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 10_000,
    statement_timeout: 5_000,
    allowExitOnIdle: true,
    ...(isPlain
      ? {}
      : {
          ssl: {
            rejectUnauthorized: true,
            ...(settings.databaseCa ? { ca: settings.databaseCa } : {}),
          },
        }),
  })
  // An idle connection that breaks is replaced at the next query, which then succeeds or says `unavailable`.
  pool.on('error', () => undefined)
  // One that breaks between two statements of a transaction: the next statement says so.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
