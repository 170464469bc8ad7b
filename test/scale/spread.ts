/**
 * Spreads the tables of a database over partitions by a hash of their owner, as an engine of many servers would:
 * what belongs to a community by `community_id`, what is a person's own by `person_id`, and small common tables whole.
 */
import type { Client } from 'pg'
import { withClient } from '../../db/client.ts'
import { grantPrivileges } from '../../db/privileges.ts'
import { exceptions } from '../../tools/check/keys.ts'

export const partitions = 8

export interface Table {
  name: string
  /** The columns of the primary key and of every unique index, by the name of each. */
  keys: { key: string; isPrimary: boolean; columns: string[] }[]
  /** What makes its indexes again. */
  indexes: string[]
  primaryKey: string | null
}

const owners = ['community_id', 'person_id']

/** @returns one sentence for each key that does not begin with the column by which its table is spread. */
export function undistributable(tables: readonly Table[]): string[] {
  return tables.filter(isSpread).flatMap(({ name, keys }) => {
    const column = keys.find(({ isPrimary }) => isPrimary)?.columns[0]
    if (!column || !owners.includes(column)) {
      return [`${name}: its primary key begins with ${column}, not with its community or person`]
    }
    return keys
      .filter(({ columns }) => columns[0] !== column)
      .map(({ key, columns }) => `${name}: ${key} begins with ${columns[0]}, not with ${column}`)
  })
}

/** Tables that are small and common to all communities stand whole on every server. */
export function isSpread({ name }: Pick<Table, 'name'>): boolean {
  return exceptions[name.replace(/^\w+\./, '')] === undefined
}

/** @throws where a table cannot be spread, by its name. */
export async function spread(ownerUrl: string): Promise<Table[]> {
  const tables = await tablesOf(ownerUrl)
  const problems = undistributable(tables)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  await withClient(ownerUrl, async (client) => {
    await client.query('create schema part')
    for (const table of tables.filter(isSpread)) await spreadTable(client, table)
  })
  await grantPrivileges(ownerUrl)
  return tables
}

export async function tablesOf(ownerUrl: string): Promise<Table[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<Table>(
      `select format('%I.%I', nspname, relname) as name,
         coalesce(jsonb_agg(jsonb_build_object('key', indexrelid::regclass, 'isPrimary', indisprimary, 'columns', (
           select jsonb_agg(pg_get_indexdef(indexrelid, place, true) order by place)
           from generate_series(1, indnkeyatts) place
         ))) filter (where indisunique), '[]') as keys,
         coalesce(array_agg(pg_get_indexdef(indexrelid)) filter (where not indisprimary), '{}') as indexes,
         max(format('alter table %I.%I add %s', nspname, relname, pg_get_constraintdef(pg_constraint.oid)))
           as "primaryKey"
       from pg_class join pg_namespace on pg_namespace.oid = relnamespace
         left join pg_index on indrelid = pg_class.oid
         left join pg_constraint on conindid = indexrelid and contype = 'p'
       where nspname in ('linli', 'sealed') and relkind = 'r'
       group by nspname, relname order by 1`,
    )
    return rows
  })
}

async function spreadTable(client: Client, { name, keys, indexes, primaryKey }: Table) {
  const column = keys.find(({ isPrimary }) => isPrimary)?.columns[0]
  const whole = 'whole'
  await client.query(`alter table ${name} rename to ${whole}`)
  const old = name.replace(/\.\w+$/, `.${whole}`)
  await client.query(`create table ${name} (like ${old} including all excluding indexes)
    partition by hash (${column})`)
  for (let part = 0; part < partitions; part += 1) {
    await client.query(`create table ${partOf(name, part)} partition of ${name}
      for values with (modulus ${partitions}, remainder ${part})`)
  }
  await client.query(`insert into ${name} select * from ${old}`)
  await client.query(`drop table ${old}`)
  for (const made of [primaryKey ?? '', ...indexes]) await client.query(made)
}

function partOf(name: string, part: number): string {
  return `part.${name.replace(/^\w+\./, '')}_${part}`
}
