import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { apiDoor } from '../../functions/_kit/door.ts'
import type { World } from '../../functions/_kit/world.ts'
import { contextOf, openDoors } from '../../local/functions.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { anOperation, aWorld, closedUrl, someSecrets } from './worlds.ts'

const context = contextOf(someSecrets.appId, 'demo-123456')
const showMe = { op: 'person.showMe', input: {}, requestId: '00000000-0000-4000-8000-000000000001' }
const unavailable = {
  requestId: '00000000-0000-4000-8000-000000000001',
  failure: { kind: 'unavailable', code: 'unavailable' },
}
const contract = anOperation('person', { input: () => z.strictObject({}) })

let database: Database
let world: World
let deaf: Server
beforeAll(async () => {
  database = await aDatabase()
  world = aWorld(database.appUrl).world
  // Takes connections and never says a word.
  deaf = createServer(() => {})
  await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await world.pool.end()
  await database.drop()
  deaf.close()
})

it('says so at once when nobody listens where the database should be', async () => {
  const startedAt = performance.now()
  const door = openDoors(aWorld(closedUrl).world).get('api-person')
  expect(await door?.(showMe, context)).toEqual(unavailable)
  expect(performance.now() - startedAt).toBeLessThan(3_000)
})

it('gives up after three seconds on a database that does not answer', async () => {
  const { port } = deaf.address() as { port: number }
  const startedAt = performance.now()
  const { world: stuck } = aWorld(`postgres://u:p@127.0.0.1:${port}/linli`)
  const door = openDoors(stuck).get('api-person')
  expect(await door?.(showMe, context)).toEqual(unavailable)
  const waited = performance.now() - startedAt
  expect(waited).toBeGreaterThan(2_900)
  expect(waited).toBeLessThan(8_000)
})

it('stops a statement after five seconds, and works again after it', async () => {
  let statement = 'select pg_sleep(30)'
  const run = async () => {
    await world.pool.query(statement)
    return { said: '好' }
  }
  const door = apiDoor([{ contract, run }], () => world)
  const event = { op: contract.name, input: {}, requestId: '00000000-0000-4000-8000-000000000001' }
  const startedAt = performance.now()
  expect(await door(event, context)).toEqual(unavailable)
  const waited = performance.now() - startedAt
  expect(waited).toBeGreaterThan(4_900)
  expect(waited).toBeLessThan(12_000)
  statement = 'select 1'
  expect(await door(event, context)).toHaveProperty('output')
})

it('says so when the server drops the connection, and works again after it', async () => {
  let statement = 'select pg_terminate_backend(pg_backend_pid())'
  const run = async () => {
    await world.pool.query(statement)
    return { said: '好' }
  }
  const door = apiDoor([{ contract, run }], () => world)
  const event = { op: contract.name, input: {}, requestId: '00000000-0000-4000-8000-000000000001' }
  expect(await door(event, context)).toEqual(unavailable)
  statement = 'select 1'
  expect(await door(event, context)).toHaveProperty('output')
})
