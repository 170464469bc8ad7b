/** Which partitions a statement would read, by PostgreSQL's own plan, and which ones a call has written to. */
import type { Pool } from 'pg'
import type { Sent } from './listening.ts'

/** Partitions by table, without the schemas. */
export type Touched = Map<string, Set<string>>

interface Plan {
  Schema?: string
  'Relation Name'?: string
  'Target Tables'?: Plan[]
  Plans?: Plan[]
}

export async function plannedBy(owner: Pool, { text, values }: Sent): Promise<Touched> {
  const { rows } = await owner.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `explain (verbose, format json) ${text}`,
    values,
  )
  const touched: Touched = new Map()
  for (const { Plan } of rows.flatMap((row) => row['QUERY PLAN'])) walk(Plan, touched)
  return touched
}

function walk(plan: Plan, touched: Touched): void {
  if (plan.Schema === 'part' && plan['Relation Name']) touch(touched, plan['Relation Name'])
  for (const below of [...(plan['Target Tables'] ?? []), ...(plan.Plans ?? [])]) {
    walk(below, touched)
  }
}

/** The rows of every partition in one number each. */
export async function partitionsOf(owner: Pool): Promise<Map<string, string>> {
  const { rows: parts } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'part' order by 1`,
  )
  const one = parts.map(
    ({ name }) =>
      `select '${name}' as name, concat_ws(' ', count(*), sum(hashtextextended(t::text, 0))) as state from part.${name} t`,
  )
  const { rows } = await owner.query<{ name: string; state: string }>(one.join(' union all '))
  return new Map(rows.map(({ name, state }) => [name, state]))
}

export function writtenBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Touched {
  const touched: Touched = new Map()
  for (const [name, state] of after) if (before.get(name) !== state) touch(touched, name)
  return touched
}

function touch(touched: Touched, partition: string): void {
  const table = partition.replace(/_\d+$/, '')
  touched.set(table, (touched.get(table) ?? new Set()).add(partition))
}
