// A copy of the template that a test is done with, made as empty as the template again: copying takes half a second.
import type { ClientBase } from 'pg'
import { withClient } from '../../db/client.ts'

/** What the migrations fill. */
const filled = ['linli.calendar_day', 'linli.calendar_year', 'migration.linli_migrations']
/** More would leave a file that long behind for the next test to read past. */
const mostRows = 5_000

/** Of the definitions of everything and of what the migrations filled: the same as before, or something was changed. */
export function fingerprintOf(adminUrl: string): Promise<string> {
  return withClient(adminUrl, readFingerprint)
}

/** @returns whether it is as the fingerprint says; if not, it is of no use to another test. */
export function emptied(adminUrl: string, fingerprint: string): Promise<boolean> {
  return withClient(adminUrl, async (client) => {
    await client.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`)
    if ((await readFingerprint(client)) !== fingerprint) return false
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')
          and schemaname || '.' || tablename <> all ($1)`,
      [filled],
    )
    const all = tables.rows.map(({ name }) => `delete from ${name}`)
    // Whatever may otherwise be neither deleted nor deleted in this order.
    const sql = ['set session_replication_role = replica', ...all].join(';')
    const deleted = (await client.query(sql)) as unknown as { rowCount: number | null }[]
    return deleted.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0) <= mostRows
  })
}

const catalogs = [
  'class',
  'attribute',
  'attrdef',
  'index',
  'constraint',
  'trigger',
  'proc',
  'namespace',
]

async function readFingerprint(client: ClientBase): Promise<string> {
  const versions = [...catalogs, 'default_acl', 'policy', 'db_role_setting'].map(
    (name) => `select tableoid::text || ctid || xmin from pg_${name}`,
  )
  const contents = filled.map((name) => `select row::text from ${name} as row`)
  const { rows } = await client.query<{ digest: string }>(
    `select md5(string_agg(version, ' ' order by version)) as digest
      from (${[...versions, ...contents].join(' union all ')}) as all_of_it (version)`,
  )
  return rows[0]?.digest ?? ''
}
