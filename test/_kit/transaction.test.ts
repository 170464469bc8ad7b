import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { readMessages } from '@linli/shared/person/read-messages'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { failureOf } from '../../functions/_kit/failure.ts'
import { inTransaction } from '../../functions/_kit/transaction.ts'
import type { World } from '../../functions/_kit/world.ts'
import { openDoors } from '../../local/functions.ts'
import { Caller } from '../support/caller.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { aWorld } from './worlds.ts'

let database: Database
let world: World
beforeAll(async () => {
  database = await aDatabase()
  world = aWorld(database.appUrl).world
})
afterAll(async () => {
  await world.pool.end()
  await database.drop()
})

const people = async () => (await world.pool.query('select name from linli.person')).rows
const add = (name: string) =>
  sql`insert into linli.person values (gen_random_uuid(), ${name}, true, '2026-03-14')`

it('keeps all of what was done in it, or nothing', async () => {
  await inTransaction(world.db, (tx) => tx.execute(add('演示甲')))
  const refused = inTransaction(world.db, async (tx) => {
    await tx.execute(add('演示乙'))
    throw new Error('changed its mind')
  })
  await expect(refused).rejects.toThrow('changed its mind')
  expect(await people()).toEqual([{ name: '演示甲' }])
  expect([world.pool.totalCount, world.pool.idleCount]).toEqual([1, 1])
})

it('outlives a connection that is lost between two statements, and says so', async () => {
  const lost = inTransaction(world.db, async (tx) => {
    const { rows } = await tx.execute(sql`select pg_backend_pid() as pid`)
    await world.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await sleep(100)
    return tx.execute(add('演示丙'))
  })
  const error = await lost.catch((thrown: unknown) => thrown)
  expect(failureOf(error).code).toBe('unavailable')
  expect(await people()).toEqual([{ name: '演示甲' }])
})

it('gives back connections that turn out dead when work begins, each time', async () => {
  const line = await aLine(new URL(database.appUrl))
  const { world: far } = aWorld(line.url)
  onTestFinished(() => far.pool.end())
  const caller = new Caller(openDoors(far), far.settings)
  const read = () => caller.ask(readMessages, { until: '2026-03-14T01:00:00.000Z' })
  for (let time = 1; time <= 6; time += 1) {
    expect(await read()).toHaveProperty('output')
    line.dieAtNextWord()
    expect(await read()).toHaveProperty('failure.code', 'unavailable')
  }
  expect(await read()).toHaveProperty('output')
}, 60_000)

/** A line to the database that seems to stand and is cut as soon as anything is sent. */
async function aLine(far: URL) {
  let isDead = false
  const server = createServer((near) => {
    const socket = connect(Number(far.port), far.hostname)
    for (const end of [near, socket]) end.on('error', () => undefined)
    near.on('data', (bytes) => {
      if (isDead) near.destroy()
      else socket.write(bytes)
    })
    socket.on('data', (bytes) => near.write(bytes))
    near.on('close', () => {
      isDead = false
      socket.destroy()
    })
    socket.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  const url = new URL(far)
  url.port = String((server.address() as { port: number }).port)
  const dieAtNextWord = () => {
    isDead = true
  }
  return { url: url.href, dieAtNextWord }
}
