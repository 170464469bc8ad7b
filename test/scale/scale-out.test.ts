import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../../db/client.ts'
import { readSettings } from '../../functions/_kit/settings.ts'
import type { Statement } from '../../functions/_kit/statement.ts'
import { makeWorld, type World } from '../../functions/_kit/world.ts'
import { checkInStatement } from '../../functions/activity/check-in.sql.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { someSecrets } from '../_kit/worlds.ts'
import { allExamples } from '../generated/examples.ts'
import { type Lane, laneIn } from '../support/lane.ts'
import { crossings } from './crossings.ts'
import { Listening } from './listening.ts'
import { crossingsOf, type Found, Rounds } from './rounds.ts'
import { servers } from './servers.ts'
import { isSpread, spread, type Table, tablesOf, undistributable } from './spread.ts'
import { plannedBy } from './touched.ts'

const functions = new URL('../../functions/', import.meta.url)
const decisions = new URL('../../docs/decisions/', import.meta.url)

async function exportedBy(ending: string): Promise<unknown[]> {
  const paths = readdirSync(functions, { recursive: true, encoding: 'utf8' })
  const found = paths.filter((path) => path.endsWith(ending)).sort()
  const modules = found.map((path) => import(new URL(path, functions).href) as Promise<object>)
  return (await Promise.all(modules)).flatMap((module) => Object.values(module))
}

function isStatement(value: unknown): value is Statement<object> {
  return typeof value === 'object' && value !== null && 'text' in value && 'name' in value
}

const examples = await allExamples()
const hot = (await exportedBy('.sql.ts')).filter(isStatement)
const declared = (await exportedBy('tables.ts')).filter((value) => value instanceof PgTable)

describe.each(servers())('on $what', ({ database }) => {
  let lane: Lane
  let world: World
  let listening: Listening
  let tables: Table[]
  const found: Found[] = []

  beforeAll(async () => {
    const own = await database()
    tables = await spread(own.ownerUrl)
    listening = new Listening(own.appUrl)
    let now = new Date('2026-03-14T01:03:00.000Z')
    const settings = readSettings(localEnvironment(someSecrets, own.appUrl, 20))
    const parts = { pool: listening.pool, now: () => now, log: () => undefined }
    world = makeWorld(settings, { ...parts, failsOnUnknownKeys: true })
    lane = await laneIn(own, world, [], (at) => {
      now = at
    })
  })
  afterAll(() => lane.close())

  it('spreads every table that is declared, over eight partitions by its owner', async () => {
    const names = declared.map((table) => {
      const { schema, name } = getTableConfig(table)
      return `${schema}.${name}`
    })
    expect(tables.map(({ name }) => name)).toEqual([...new Set(names)].sort())
    const { rows } = await lane.owner.query<{ name: string; parts: string }>(
      `select inhparent::regclass::text as name, count(*)::int as parts from pg_inherits
       join pg_class on pg_class.oid = inhrelid where relkind = 'r' group by 1 order by 1`,
    )
    const expected = tables.filter(isSpread).map(({ name }) => ({ name, parts: 8 }))
    expect(rows).toEqual(expected)
  })

  it('runs every operation and every timer there', async () => {
    const rounds = new Rounds(lane, listening)
    for (const example of examples) found.push(await rounds.operation(example))
    found.push(...(await rounds.timers(world)))
    const [row] = (
      await lane.owner.query<{ parts: number }>(
        'select count(distinct tableoid)::int as parts from linli.record',
      )
    ).rows
    expect(row?.parts).toBeGreaterThan(1)
  }, 180_000)

  it.each(hot)('$name touches exactly one partition of each of its tables', ({ name, text }) => {
    const named = [...text.matchAll(/\blinli\.(\w+)/g)].map(([, table = '']) => table)
    const [most] = found.flatMap((each) => each.hot.get(name) ?? [])
    const expected = [...new Set(named)].sort().map((table) => [table, 1])
    expect([...(most ?? [])].sort()).toEqual(expected)
  })

  it('finds no read across communities that is not listed in test/scale/crossings.ts', () => {
    const unlisted = Object.entries(crossingsOf(found)).flatMap(([by, tables]) =>
      tables
        .filter((table) => !crossings[by]?.tables.includes(table))
        .map((table) => `${by} reads ${table} of many communities or persons`),
    )
    expect(unlisted).toEqual([])
  })

  it('finds in use whatever is listed', () => {
    const idle = Object.entries(crossings).flatMap(([by, { tables }]) => {
      const most = found.find((each) => each.by === by)?.most
      return tables.filter((table) => !most?.has(table)).map((table) => `${by} ${table}`)
    })
    expect(idle).toEqual([])
  })

  it('would find a read without its community, and a hot one too', async () => {
    const values = [world.now()]
    const text = 'select from linli.check_in where checked_in_at > $1'
    const touched = await plannedBy(lane.owner, { name: undefined, text, values })
    expect(touched.get('check_in')?.size).toBe(8)
    const planted = { by: 'activity.planted', most: new Map([['check_in', 8]]), hot: new Map() }
    expect(crossingsOf([planted])).toEqual({ 'activity.planted': ['check_in'] })
    const id = () => randomUUID()
    const [at, digest] = [world.now(), Buffer.alloc(16)]
    const given = [id(), id(), id(), id(), digest, at, true, at, id()]
    const wide = checkInStatement.text.replaceAll(
      'where community_id = $1 and',
      'where $1::uuid is not null and',
    )
    const hotter = await plannedBy(lane.owner, { name: undefined, text: wide, values: given })
    expect(hotter.get('activity')?.size).toBe(8)
  })

  it('would name a table whose keys do not begin with its owner', async () => {
    await withClient(lane.owner.options.connectionString ?? '', (client) =>
      client.query(`
        create table linli.planted_order (order_id uuid primary key, community_id uuid);
        create table linli.planted_vote (community_id uuid, person_id uuid, primary key (community_id, person_id));
        create unique index planted_vote_each on linli.planted_vote (person_id, community_id);
        create table linli.planted_note (words text)`),
    )
    expect(undistributable(await tablesOf(lane.owner.options.connectionString ?? ''))).toEqual([
      'linli.planted_note: its primary key begins with undefined, not with its community or person',
      'linli.planted_order: its primary key begins with order_id, not with its community or person',
      'linli.planted_vote: linli.planted_vote_each begins with person_id, not with community_id',
    ])
  })
})

it('lists in the decision on scale-out what test/scale/crossings.ts lists', () => {
  const name = readdirSync(decisions).find((file) => file.endsWith('-scale-out.md')) ?? ''
  const text = readFileSync(new URL(name, decisions), 'utf8')
  const [, list = ''] = text.split('**Reads that cross communities')
  const told = [...list.matchAll(/`((?:cron-)?[a-z]+\.?\w*)`/g)].map(([, one = '']) => one)
  expect(told.sort()).toEqual(Object.keys(crossings).sort())
})
