// The vote through the built function, and the same statement by bare pg, in turns within one process.
import { createHash, hash, randomUUID } from 'node:crypto'
import { appendFileSync, closeSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import pg from 'pg'
import { personIdOf } from '../../../functions/_kit/person-id.ts'
import { rateStatement } from '../../../functions/rating/rate.sql.ts'
import { contextOf } from '../../../local/functions.ts'
import { buildFunction, writeFunction } from '../../build/function.ts'
import { startProxy } from '../sign-in/trips.ts'
import { appId, doorsEach, households, openIdOf, type Stage } from './stage.ts'

export interface Sides {
  host(from: number, count: number): Promise<number>
  bare(from: number, count: number): Promise<number>
  trips(): Promise<number>
  close(): Promise<void>
}

const concurrency = 32
const uuidOf = (words: string) => {
  const hex = createHash('md5').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

export async function prepareSides(stage: Stage): Promise<Sides> {
  await writeFunction(join(stage.folder, 'api-rating'), await buildFunction('rating'))
  const host = loadHost(stage, stage.appUrl, concurrency)
  const pool = new pg.Pool({ connectionString: stage.appUrl, max: concurrency })
  const key = Buffer.from(stage.pepper, 'base64')
  return {
    host: (from, count) =>
      loggingTo(join(stage.folder, 'host.log'), () =>
        inTurns(from, count, (n) => callHost(host, stage, n)),
      ),
    bare: (from, count) =>
      inTurns(from, count, async (n) => {
        const input = inputOf(stage, n)
        const personId = personIdOf(key, { appId, openId: openIdOf(n % households) })
        const { rows } = await pool.query({ ...rateStatement, values: valuesOf(input, personId) })
        if (rows[0]?.number === null) throw new Error('A bare vote was not taken.')
      }),
    trips: () => loggingTo(join(stage.folder, 'trips.log'), () => countTrips(stage)),
    close: () => pool.end(),
  }
}

/** The function writes its line of log per call, as on the platform; not between the lines of this bench. */
async function loggingTo<T>(path: string, work: () => Promise<T>): Promise<T> {
  const descriptor = openSync(path, 'a')
  const own = process.stdout.write
  process.stdout.write = (chunk: string | Uint8Array) => {
    appendFileSync(descriptor, chunk)
    return true
  }
  try {
    return await work()
  } finally {
    process.stdout.write = own
    closeSync(descriptor)
  }
}

type Main = (event: unknown, context: unknown) => Promise<{ failure?: { code: string } }>

/** Each copy of the function reads its own environment when it is first called. */
function loadHost(stage: Stage, url: string, pool: number): Main {
  const environment = { LINLI_APP_ID: appId, LINLI_PEPPER: stage.pepper }
  Object.assign(process.env, environment, { DATABASE_URL_APP: url, DATABASE_POOL: String(pool) })
  const file = join(stage.folder, 'api-rating', 'index.js')
  const require = createRequire(file)
  for (const path of Object.keys(require.cache)) {
    if (path.startsWith(stage.folder)) delete require.cache[path]
  }
  return require(file).main as Main
}

function inputOf({ quarter }: Stage, n: number) {
  const [compound, door] = [Math.floor((n % households) / doorsEach) + 1, (n % doorsEach) + 1]
  return {
    communityId: uuidOf(`community 1 ${compound}`),
    compoundId: uuidOf(`compound 1 ${compound}`),
    providerId: uuidOf(`provider 1 ${compound}`),
    quarter,
    doorId: uuidOf(`door 1 ${compound} ${door}`),
    ratingId: randomUUID(),
    stars: (n % 5) + 1,
    items: [{ item: 'order', stars: ((n + 2) % 5) + 1 }],
    note: null,
  }
}

async function callHost(main: Main, stage: Stage, n: number): Promise<void> {
  const event = { op: 'rating.rate', input: inputOf(stage, n), requestId: randomUUID() }
  const answer = await main(event, contextOf(appId, openIdOf(n % households)))
  if (answer.failure) throw new Error(`A vote was refused: ${answer.failure.code}`)
}

function valuesOf(input: ReturnType<typeof inputOf>, personId: string): unknown[] {
  const digest = hash('sha256', JSON.stringify(input), 'buffer').subarray(0, 16)
  const items = Object.fromEntries(input.items.map(({ item, stars }) => [item, stars]))
  const of = [input.communityId, input.compoundId, input.providerId, input.quarter, input.doorId]
  const what = [input.ratingId, digest, new Date(), input.stars, JSON.stringify(items)]
  return [...of, personId, ...what, null, randomUUID(), true]
}

/** @returns seconds. Neighbours in time are neighbours in no compound, as on an evening in a city. */
async function inTurns(
  from: number,
  count: number,
  one: (n: number) => Promise<void>,
): Promise<number> {
  const startedAt = performance.now()
  let next = from
  const worker = async () => {
    while (next < from + count) {
      const n = next
      next += 1
      await one((n * 7919) % households)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return (performance.now() - startedAt) / 1000
}

async function countTrips(stage: Stage): Promise<number> {
  const proxy = await startProxy(stage.appUrl)
  const main = loadHost(stage, proxy.url, 1)
  const count = 100
  for (let n = 0; n < count; n += 1) await callHost(main, stage, n)
  const before = proxy.trips()
  for (let n = 0; n < count; n += 1) await callHost(main, stage, n)
  const trips = (proxy.trips() - before) / count
  proxy.close()
  return trips
}
