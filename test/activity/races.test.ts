import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { raceScans } from './races.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('leaves one row, one record and one answer of 20 parallel scans, 50 times over', async () => {
  expect(await raceScans(lane, 50)).toEqual({ rows: 50, records: 50, disagreeing: 0 })
})
