import type { Client } from 'pg'
import { withClient } from './client.ts'

export const ROLES = { owner: 'linli_owner', app: 'linli_app', sealed: 'linli_sealed' } as const

export type Passwords = { owner: string; app: string; sealed: string }

/** Makes the three roles and, when named, a database that the owner owns; doing it again changes nothing. */
export async function ensureRoles(
  adminUrl: string,
  passwords: Passwords,
  database?: string,
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', ['linli roles'])
    for (const kind of ['owner', 'app', 'sealed'] as const) {
      await ensureRole(client, ROLES[kind], passwords[kind])
    }
    if (database !== undefined) await ensureDatabase(client, database)
  })
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role])
  if (found.rowCount === 0) await client.query(`create role ${client.escapeIdentifier(role)}`)
  await client.query(
    `alter role ${client.escapeIdentifier(role)} login nosuperuser nocreatedb nocreaterole
     noreplication nobypassrls password ${client.escapeLiteral(password)}`,
  )
}

async function ensureDatabase(client: Client, database: string): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [database])
  if (found.rowCount !== 0) return
  const [name, owner] = [client.escapeIdentifier(database), client.escapeIdentifier(ROLES.owner)]
  await client.query(`create database ${name} owner ${owner}`)
}
