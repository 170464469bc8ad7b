import { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { record } from '../../functions/_kit/tables.ts'
import type { World } from '../../functions/_kit/world.ts'
import { startTimers } from '../../local/timers.ts'
import { aWorld } from '../_kit/worlds.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { aRecord, communityIds, insert } from './rows.ts'

const patience = 10_000
let database: Database
let owner: Pool
let world: World
let now = new Date('2026-03-14T01:03:00.000Z')
beforeAll(async () => {
  database = await aDatabase()
  owner = new Pool({ connectionString: database.ownerUrl, max: 1 })
  world = aWorld(database.appUrl, { now: () => now }).world
})
afterEach(() => {
  vi.useRealTimers()
})
afterAll(async () => {
  await world.pool.end()
  await owner.end()
  await database.drop()
})

function nobody(): never {
  throw new Error('Nothing is to be sent here.')
}

async function sealed(): Promise<number> {
  const { rows } = await owner.query('select count(*)::int as lines from linli.sealed_record')
  return rows[0].lines
}

it('run at the start, each minute, and no more once stopped', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const [communityId] = communityIds
  const line = (n: number) => aRecord(communityId, new Date(now.getTime() - 180_000), n)
  await insert(owner, record, [line(1)])
  const said: string[] = []
  const { stop } = startTimers(world, { post: nobody, noise: nobody }, (text) => said.push(text))
  await vi.waitFor(async () => expect(await sealed()).toBe(1), patience)
  now = new Date(now.getTime() + 60_000)
  await insert(owner, record, [line(2)])
  vi.advanceTimersByTime(60_000)
  await vi.waitFor(async () => expect(await sealed()).toBe(2), patience)
  vi.advanceTimersByTime(60_000)
  await stop()
  await insert(owner, record, [line(3)])
  vi.advanceTimersByTime(600_000)
  await stop()
  expect(await sealed()).toBe(2)
  expect(said).toEqual([])
})

it('say which could not run, and go on', async () => {
  const said: string[] = []
  const { stop } = startTimers(aWorld().world, { post: nobody, noise: nobody }, (text) =>
    said.push(text),
  )
  await stop()
  const next = 'could not run; it will be tried again.'
  expect(said.sort()).toEqual(
    ['cron-activities', 'cron-ledger', 'cron-outbox', 'cron-ratings', 'cron-retention'].map(
      (name) => `${name} ${next}`,
    ),
  )
})

it('go off once each after the clock was moved, in the order in which they would have', async () => {
  const [communityId] = communityIds
  const said: string[] = []
  const { catchUp, stop } = startTimers(world, { post: nobody, noise: nobody }, (text) =>
    said.push(text),
  )
  const from = new Date('2026-03-14T05:03:00.000Z')
  const none = await catchUp(from, new Date(from.getTime() + 10_000))
  now = new Date('2026-03-15T01:00:00.000Z')
  await insert(owner, record, [aRecord(communityId, new Date(now.getTime() - 180_000), 9)])
  const day = await catchUp(from, now)
  await stop()
  expect(none).toEqual([])
  expect(day).toEqual([
    'cron-outbox',
    'cron-ledger',
    'cron-activities',
    'cron-ratings',
    'cron-retention',
  ])
  const { rows } = await owner.query('select count(*)::int as lines from linli.record')
  expect(await sealed()).toBe(rows[0].lines)
  expect(said).toEqual([])
})
