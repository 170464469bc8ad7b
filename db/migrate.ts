import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from 'pg'
import { withClient } from './client.ts'

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

type Migration = { name: string; sql: string; checksum: string }
type Options = { folder?: string; say?: (line: string) => void }

/**
 * Applies what is missing, by name and checksum, and returns the names.
 * `ownerUrl` must lead straight to the server: a pooler would lose the lock that makes six at once one.
 */
export async function migrate(ownerUrl: string, options: Options = {}): Promise<string[]> {
  const { folder = migrationsFolder, say = () => {} } = options
  const migrations = await readMigrations(folder)
  return withClient(ownerUrl, async (client) => {
    await client.query('set statement_timeout = 0; set lock_timeout = 0')
    await client.query('select pg_advisory_lock(hashtext($1))', ['linli migration'])
    const applied = await readApplied(client)
    refuseChanged(migrations, applied)
    const missing = migrations.filter((migration) => !applied.has(migration.name))
    const newest = [...applied.keys()].sort().at(-1) ?? ''
    for (const migration of missing) {
      if (migration.name < newest) {
        say(`${migration.name} came in after ${newest} was applied: applying it now.`)
      }
      await apply(client, migration)
      say(`Migration ${migration.name} is applied.`)
    }
    return missing.map((migration) => migration.name)
  })
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

// Line ends are git's business on some machines, so they do not count.
async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

async function readApplied(client: Client): Promise<Map<string, string>> {
  await client.query('create schema if not exists migration')
  await client.query(
    `create table if not exists migration.linli_migrations
     (name text primary key, checksum text not null, applied_at timestamptz not null)`,
  )
  const found = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration.linli_migrations',
  )
  return new Map(found.rows.map((row) => [row.name, row.checksum]))
}

function refuseChanged(migrations: Migration[], applied: Map<string, string>): void {
  for (const { name, checksum } of migrations) {
    const before = applied.get(name)
    if (before === undefined || before === checksum) continue
    throw new Error(
      `${name} was applied to this database with other contents: put it back as it was and write a new migration.`,
    )
  }
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    for (const statement of sql.split('--> statement-breakpoint')) {
      if (statement.trim() !== '') await client.query(statement)
    }
    await client.query(
      'insert into migration.linli_migrations (name, checksum, applied_at) values ($1, $2, $3)',
      [name, checksum, new Date()],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(`Migration ${name} failed and left nothing behind: ${reason(error)}`, {
      cause: error,
    })
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
