/** What a function stands on between calls: settings, connections, a clock and a log. One per instance. */
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { type Log, logToStdout } from './log.ts'
import { isLoopback, readSettings, type Settings } from './settings.ts'

export type Database = NodePgDatabase

export interface World {
  settings: Readonly<Settings>
  pool: Pool
  db: Database
  now: () => Date
  log: Log
  /** In tests a reply with an unknown key fails; in production the key is dropped and logged. */
  failsOnUnknownKeys: boolean
}

/** @param parts what a test or the local host replaces. */
export function makeWorld(settings: Readonly<Settings>, parts: Partial<World> = {}): World {
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

export function worldFromEnvironment(): World {
  return makeWorld(readSettings(process.env))
}

function makePool(settings: Readonly<Settings>): Pool {
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
  return pool
}
