import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { readingFirst } from './planted-races.ts'
import { race, scans, signOuts } from './races.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('leaves one row, one record and one answer of 20 parallel scans, 50 times over', async () => {
  expect(await race(lane, scans, 50)).toEqual({ rows: 50, records: 50, disagreeing: 0 })
})

it('leaves one row, one record and one answer of 20 parallel sign-outs, 20 times over', async () => {
  expect(await race(lane, signOuts, 20)).toEqual({ rows: 20, records: 20, disagreeing: 0 })
})

it('finds out a sign-out that reads before it writes', async () => {
  const { rows, disagreeing } = await race(lane, readingFirst(signOuts), 2)
  expect(rows).toBeGreaterThan(2)
  expect(disagreeing).toBe(2)
})
