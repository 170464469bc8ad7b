/** What only one community’s rows hold: should a reply to somebody of another community show it, it has been read. */
import type { Pool } from 'pg'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { uuidsIn } from './ledger.ts'

export interface Canaries {
  /** Ids and words in rows of that community or of its people, which stand in no other row. */
  all: Flock
  /** Without those of its place, which is there for everybody to see. */
  hidden: Flock
}

/** Apart, since an id in a reply is found by looking it up, and only words have to be looked for one by one. */
export interface Flock {
  ids: ReadonlySet<string>
  words: readonly string[]
}

export const noCanaries: Flock = { ids: new Set(), words: [] }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const chinese = /\p{Script=Han}/u

/** Makes every Chinese word in rows of that community and of its people differ from all others. */
export async function markWords(lane: Lane, site: Site, mark: string): Promise<void> {
  const { of } = await rowsBy(lane.owner, site)
  for (const { table, key, values } of of) {
    for (const [column, value] of Object.entries(values)) {
      if (typeof value !== 'string' || !chinese.test(value)) continue
      const where = Object.keys(key).map((name, at) => `${name} = $${at + 2}`)
      await lane.owner.query(`update ${table} set ${column} = $1 where ${where.join(' and ')}`, [
        `${value}${mark}`,
        ...Object.values(key),
      ])
    }
  }
}

export async function canariesOf(lane: Lane, site: Site): Promise<Canaries> {
  return collect(await rowsBy(lane.owner, site))
}

function collect({ of, others }: Rows): Canaries {
  const isPlace = ({ table }: Row) => table === 'linli.place'
  const only = (rows: readonly Row[], known: readonly Row[]) => {
    const elsewhere = new Set(known.flatMap(wordsOf))
    return flockOf(rows.flatMap(wordsOf).filter((word) => !elsewhere.has(word)))
  }
  return { all: only(of, others), hidden: only(of, [...others, ...of.filter(isPlace)]) }
}

function flockOf(canaries: readonly string[]): Flock {
  const [words, ids] = [new Set<string>(), new Set<string>()]
  for (const canary of canaries) (chinese.test(canary) ? words : ids).add(canary)
  return { ids, words: [...words] }
}

export const sizeOf = ({ ids, words }: Flock): number => ids.size + words.length

/** @returns the canaries that stand in a reply. */
export function seenIn(reply: unknown, { ids, words }: Flock): string[] {
  const text = JSON.stringify(reply)
  const seen = uuidsIn(reply).filter((id) => ids.has(id))
  return chinese.test(text) ? [...seen, ...words.filter((word) => text.includes(word))] : seen
}

interface Row {
  table: string
  key: Record<string, string>
  values: Record<string, unknown>
}

interface Rows {
  of: Row[]
  others: Row[]
}

function wordsOf({ values }: Row): string[] {
  return Object.values(values)
    .flat()
    .filter((value): value is string => typeof value === 'string')
    .filter((value) => uuid.test(value) || chinese.test(value))
}

/** A row without a community is that community’s when its person has a grant there. */
async function rowsBy(owner: Pool, { communityId }: Site): Promise<Rows> {
  const { rows: people } = await owner.query<{ id: string }>(
    'select distinct person_id as id from linli.person_grant where community_id = $1',
    [communityId],
  )
  const ids = new Set(people.map(({ id }) => id))
  const all = await rowsOfAll(owner)
  const isOf = ({ values }: Row) =>
    values.community_id === communityId ||
    (values.community_id === undefined && ids.has(String(values.person_id)))
  return { of: all.filter(isOf), others: all.filter((row) => !isOf(row)) }
}

async function rowsOfAll(owner: Pool): Promise<Row[]> {
  const { rows: tables } = await owner.query<{ table: string; key: string[] }>(
    `select format('%I.%I', nspname, relname) as table,
       array(select attname::text from pg_attribute where attrelid = relid and attnum = any (indkey)) as key
     from pg_index join pg_class on pg_class.oid = indrelid join pg_namespace on pg_namespace.oid = relnamespace,
       lateral (select indrelid as relid) as it
     where indisprimary and nspname = 'linli'`,
  )
  const found: Row[] = []
  for (const { table, key } of tables) {
    const { rows } = await owner.query<{ values: Record<string, unknown> }>(
      `select to_jsonb(t) as values from ${table} t`,
    )
    for (const { values } of rows) {
      const own = key.map((name): [string, string] => [name, String(values[name])])
      found.push({ table, key: Object.fromEntries(own), values })
    }
  }
  return found
}
