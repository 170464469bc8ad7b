// The promise of privacy.prove.ts at a count that keeps it quick.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { canaryCalls, decidedFields, deletions } from './privacy.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('finds every field decided and told', () => {
  expect(decidedFields()).toBeGreaterThan(150)
})

it('finds canaries before three deletions, and none after', async () => {
  const { before, after } = await deletions(lane, 3)
  expect(before).toBeGreaterThan(3 * 15)
  expect(after).toBe(0)
})

it('finds no canary in the log of every operation called with canaries', async () => {
  const { calls, lines, telling } = await canaryCalls(lane, 1)
  expect(telling).toEqual([])
  expect(lines).toBeGreaterThanOrEqual(calls)
  expect(calls).toBeGreaterThan(60)
})
