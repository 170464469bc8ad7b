import { rate } from '@linli/shared/rating/rate'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { livesAt, stars } from './homes.ts'
import { manyHouseholds, oneHousehold, planted, sixteenAtOnce } from './races.ts'

let lane: Lane

beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('counts one vote of a household that gives stars 200 times at once', async () => {
  const race = { asked: 200, answered: 200, votes: 1, versions: 200, isExact: true }
  expect(await oneHousehold(lane, 200)).toEqual(race)
})

it('lets 16 households vote at once, items and all, and none waits for another for ever', async () => {
  const race = { asked: 800, answered: 800, votes: 16, versions: 800, isExact: true }
  expect(await manyHouseholds(lane, 16, 800)).toEqual(race)
})

it('counts 16 first votes of a household at once as one', async () => {
  const person = await lane.aPerson()
  const found = await sixteenAtOnce(
    lane,
    8,
    (of, home, given) => person.ask(rate, stars(lane, of, home, given)),
    (home) => livesAt(lane, person, home),
  )
  expect(found).toEqual({ wrong: 0, counted: 8 })
})

it('finds out a vote that is read before it is written', async () => {
  const pool = new Pool({ connectionString: lane.settings.databaseUrl, max: 16 })
  pool.on('error', () => undefined)
  const { wrong, counted } = await sixteenAtOnce(lane, 8, planted(pool, '2026-Q1'))
  await pool.end()
  expect(wrong).toBe(8)
  expect(counted).toBeGreaterThan(8)
})
