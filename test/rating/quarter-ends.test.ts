// From the opening of a quarter to its publication, by the timer alone.
import { createHash } from 'node:crypto'
import { type Batch, batch as batchSchema } from '@linli/shared/rating/batch'
import { firstList } from '@linli/shared/rating/item'
import { rate } from '@linli/shared/rating/rate'
import { recompute } from '@linli/shared/rating/recompute'
import { showRatingSheet } from '@linli/shared/rating/show-rating-sheet'
import { showScore } from '@linli/shared/rating/show-score'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noiseFrom } from '../../functions/_kit/noise.ts'
import type { PooledDatabase } from '../../functions/_kit/world.ts'
import { keepRatings } from '../../functions/cron-ratings/keep-ratings.ts'
import { csvOf } from '../../functions/http-public/pages/board-files.ts'
import { stateOf } from '../generated/ledger.ts'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aContract, households, livesAt, type Served, stars } from './homes.ts'

let lane: Lane
let pool: Pool
let served: Served
const job = keepRatings(() => noiseFrom(Buffer.alloc(32, 3)))

beforeAll(async () => {
  lane = await aLane()
  pool = new Pool({ connectionString: lane.settings.databaseUrl, max: 8 })
  pool.on('error', () => undefined)
})
afterAll(async () => {
  await pool.end()
  await lane.close()
})

function ring() {
  const db: PooledDatabase = drizzle(pool)
  return job.run({ db, now: lane.now(), hasTime: () => true })
}

it('opens the quarter for who serves, once', async () => {
  const { communityId, placeId: compoundId } = await lane.aCompound(lane.here, { isOpen: true })
  served = await aContract(lane, { communityId, compoundId })
  expect(await ring()).toMatchObject({ opened: 1, shown: 0 })
  expect(await ring()).toMatchObject({ opened: 0, shown: 0 })
})

it('shows a view once three of at least five have voted, and not again for the same', async () => {
  const all = await households(lane, served, 40)
  const [first] = all
  if (!first) throw new Error('Nobody lives there.')
  for (const { person, home } of all.slice(0, 4))
    await person.call(rate, stars(lane, served, home, 4))
  expect(await ring()).toMatchObject({ shown: 0 })
  for (const { person, home } of all.slice(4)) await person.call(rate, stars(lane, served, home, 5))
  const [one, other] = await Promise.all([ring(), ring()])
  expect((one.shown ?? 0) + (other.shown ?? 0)).toBe(1)
  await first.person.call(rate, stars(lane, served, first.home, 1, { note: '门禁坏了' }))
  expect(await ring()).toMatchObject({ shown: 0 })
  const { running, quarters, isShown } = await first.person.call(showScore, served2())
  expect([isShown, running.length, running[0]?.votesFrom, quarters]).toEqual([true, 1, 40, []])
  const other2 = await lane.aPerson()
  await livesAt(lane, other2, first.home)
  const mine = (await first.person.call(showRatingSheet, served2())).providers[0]
  expect(mine).toMatchObject({ mine: { stars: 1 }, note: '门禁坏了', isGiven: true })
  const theirs = (await other2.call(showRatingSheet, served2())).providers[0]
  expect(theirs).toMatchObject({ mine: null, note: null, isGiven: true })
  const stranger = await lane.aPerson()
  expect(await stranger.call(showScore, served2())).toMatchObject({ isShown: false, running: [] })
})

function served2() {
  return { communityId: served.communityId, compoundId: served.compoundId }
}

it('flags forty households within ten minutes, by how many and when', async () => {
  const { rows } = await lane.owner.query(
    'select reason, households, words from linli.rating_flag order by 1',
  )
  expect(rows).toEqual([{ reason: 'manyAtOnce', households: 40, words: null }])
})

it('closes ten minutes after the end and no sooner, twice at once as once', async () => {
  const [here, beside] = [await staffAt(served.compoundId), await staffAt(lane.here.compoundId)]
  lane.setClock(new Date('2026-04-01T00:05:00+08:00'))
  expect(await ring()).toMatchObject({ closed: 0 })
  lane.setClock(new Date('2026-04-01T00:20:00+08:00'))
  const both = await Promise.all([ring(), ring()])
  expect(both.map(({ closed }) => closed).sort()).toEqual([0, 1])
  const { rows } = await lane.owner.query(
    'select shown_on::text, objections_end_on::text, is_provisional, published_on from linli.rating_batch',
  )
  const ends = { shown_on: '2026-04-01', objections_end_on: '2026-04-13', is_provisional: false }
  expect(rows).toEqual([{ ...ends, published_on: null }])
  const told = async ({ personId }: Caller) => {
    const sql = `select place_name from linli.message where person_id = $1 and kind = 'ratingShown'`
    return (await lane.owner.query(sql, [personId])).rows.length
  }
  expect([await told(here), await told(beside)]).toEqual([1, 0])
})

/** Of the company that is rated, at that compound. */
async function staffAt(placeId: string): Promise<Caller> {
  const staff = await lane.aPerson('propertyStaff', { ...lane.here, placeId })
  const sql = 'update linli.person_grant set company_id = $2 where person_id = $1'
  await lane.owner.query(sql, [staff.personId, served.providerId])
  return staff
}

it('publishes after seven working days what everybody can compute again', async () => {
  lane.setClock(new Date('2026-04-13T23:59:00+08:00'))
  expect(await ring()).toMatchObject({ published: 0 })
  lane.setClock(new Date('2026-04-14T00:01:00+08:00'))
  expect(await ring()).toMatchObject({ published: 1 })
  const before = await stateOf(lane.owner)
  await Promise.all([ring(), ring()])
  expect(await stateOf(lane.owner)).toEqual(before)
  const { rows } = await lane.owner.query('select content, digest from linli.rating_batch')
  const batch = batchSchema().parse(JSON.parse(rows[0].content)) as Batch
  expect(createHash('sha256').update(rows[0].content).digest('hex')).toBe(rows[0].digest)
  expect(recompute(batch)).toEqual([])
  expect(batch.asked).toEqual({ version: 1, items: firstList.items })
  expect(csvOf(batch, rows[0].digest)).toContain(`"2026-Q1","1","1","${rows[0].digest}"`)
  expect(batch.lines.map(({ votes, households }) => [votes, households])).toEqual([[40, 40]])
  const resident = await lane.aPerson('householdMember', { ...served, placeId: served.compoundId })
  const { quarters } = await resident.call(showScore, served2())
  expect(quarters).toMatchObject([
    { quarter: '2026-Q1', edition: 1, publishedOn: '2026-04-14', votes: 40, asked: { version: 1 } },
  ])
})

it('carries noise that only the key knows: another key publishes other stars', async () => {
  const sums = [3, 4, 5, 6, 7, 8].map((fill) => {
    const noise = noiseFrom(Buffer.alloc(32, fill))
    const of = {
      compoundId: served.compoundId,
      providerId: served.providerId,
      quarter: '2026-Q1',
      edition: 1,
    }
    return [0, 1, 2, 3, 4]
      .map((place) => Buffer.from(noise({ ...of, place })).toString('hex'))
      .join()
  })
  expect(new Set(sums).size).toBe(6)
})
