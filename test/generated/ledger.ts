/** What the database holds, seen by its owner: to prove that something left a trace, or none. */
import type { Pool } from 'pg'

export interface RecordRow {
  record_id: string
  operation: string
  person_id: string
  request_id: string
}

export async function tablesOf(owner: Pool): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('linli', 'sealed') order by 1`,
  )
  return rows.map((row) => row.name)
}

/** One digest per table over all its rows, in any order; equal before and after means that nothing was written. */
export async function stateOf(owner: Pool): Promise<Record<string, string>> {
  const digests = (await tablesOf(owner)).map(
    (table) => `select '${table}' as name, count(*) as rows,
      coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as digest from ${table} t`,
  )
  const { rows } = await owner.query<{ name: string; rows: string; digest: string }>(
    digests.join(' union all '),
  )
  return Object.fromEntries(rows.map((of) => [of.name, `${of.rows} rows ${of.digest}`]))
}

export async function recordsOf(owner: Pool): Promise<RecordRow[]> {
  const { rows } = await owner.query<RecordRow>('select * from linli.record')
  return rows
}

/** Every id that any row of a community holds. */
export async function idsOfCommunity(owner: Pool, communityId: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const table of await tablesOf(owner)) {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where to_jsonb(t) ->> 'community_id' = $1`,
      [communityId],
    )
    for (const id of uuidsIn(rows)) ids.add(id)
  }
  return ids
}

export function uuidsIn(value: unknown): string[] {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
  return JSON.stringify(value).match(uuid) ?? []
}

/** The place and all it lies in, one step up at a time; empty where there is no such place. */
export async function placesUpFrom(owner: Pool, placeId: string): Promise<string[]> {
  const { rows } = await owner.query<{ place_id: string }>(
    `with recursive up as (
       select place_id, parent_id from linli.place where place_id = $1
       union select place.place_id, place.parent_id from linli.place join up on place.place_id = up.parent_id
     ) select place_id from up`,
    [placeId],
  )
  return rows.map((row) => row.place_id)
}
