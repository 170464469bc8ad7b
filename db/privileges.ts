import type { Client } from 'pg'
import { withClient } from './client.ts'
import { ROLES } from './roles.ts'

/** Tables that only grow: the app's role may add and read rows, never change or remove one. */
export const LEDGERS: readonly string[] = ['record', 'sealed_record', 'record_seal', 'rating_view']

/** Gives each role exactly what it needs of the tables that exist now; run it after every migration. */
export async function grantPrivileges(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtext($1))', ['linli privileges'])
    const schemas = await ownSchemas(client)
    for (const schema of schemas) await client.query(`revoke all on schema ${schema} from public`)
    for (const role of await otherRoles(client)) {
      for (const schema of schemas) await grantSchema(client, role, schema)
    }
    await client.query('commit')
  })
}

async function ownSchemas(client: Client): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname in ('linli', 'sealed') order by 1`,
  )
  return found.rows.map((row) => row.name)
}

// A database by one URL has only that URL's role: then there is nobody to keep apart.
async function otherRoles(client: Client): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    'select rolname as name from pg_roles where rolname = any ($1) and rolname <> current_user',
    [[ROLES.app, ROLES.sealed]],
  )
  return found.rows.map((row) => row.name)
}

async function grantSchema(client: Client, role: string, schema: string): Promise<void> {
  await client.query(`revoke all on all tables in schema ${schema} from ${role}`)
  await client.query(`revoke all on schema ${schema} from ${role}`)
  if (role === ROLES.app && schema === 'sealed') return grantLetterbox(client, role)
  if ((role === ROLES.sealed) !== (schema === 'sealed')) return
  await client.query(`grant usage on schema ${schema} to ${role}`)
  await client.query(
    `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
  )
  if (schema !== 'linli') return
  for (const ledger of await ledgersOf(client)) {
    await client.query(`revoke update, delete on ${ledger} from ${role}`)
  }
}

/** The app puts identities in and takes them out by their person, and reads nothing; of other sealed tables it has nothing. */
async function grantLetterbox(client: Client, role: string): Promise<void> {
  const found = await client.query(`select to_regclass('sealed.identity') is not null as there`)
  if (!found.rows[0]?.there) return
  await client.query(`grant usage on schema sealed to ${role}`)
  await client.query(`grant insert, delete, select (person_id) on sealed.identity to ${role}`)
}

async function ledgersOf(client: Client): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'linli' and tablename = any ($1)`,
    [LEDGERS],
  )
  return found.rows.map((row) => row.name)
}
