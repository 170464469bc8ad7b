import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { Client } from 'pg'
import { withClient } from '../client.ts'

const rowsPerStatement = 5000

/** One seeding at a time, whole or not at all. */
export async function inSeeding<T>(
  ownerUrl: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  return withClient(ownerUrl, async (client) => {
    await client.query('begin')
    try {
      await client.query('select pg_advisory_xact_lock(hashtext($1))', ['linli seed'])
      const result = await work(client)
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    }
  })
}

/** Adds the rows whose keys are not there yet. */
export async function insertMissing<Table extends PgTable>(
  client: Client,
  table: Table,
  rows: readonly Table['$inferInsert'][],
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  const { schema, name } = getTableConfig(table)
  const target = `${client.escapeIdentifier(schema ?? 'public')}.${client.escapeIdentifier(name)}`
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const batch = rows.slice(start, start + rowsPerStatement)
    const names = givenColumns(table, batch)
      .map((column) => client.escapeIdentifier(column))
      .join(', ')
    await client.query(
      `insert into ${target} (${names}) select ${names} from json_populate_recordset(null::${target}, $1)
       on conflict do nothing`,
      [JSON.stringify(batch.map((row) => namedAsColumns(table, row)))],
    )
    onProgress(start + batch.length)
  }
}

/** A column that no row names keeps its default. */
function givenColumns(table: PgTable, rows: readonly Record<string, unknown>[]): string[] {
  return Object.entries(getTableColumns(table))
    .filter(([key]) => rows.some((row) => row[key] !== undefined))
    .map(([, column]) => column.name)
}

function namedAsColumns(table: PgTable, row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([key, column]) => [column.name, inJson(row[key])]),
  )
}

function inJson(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value
}
