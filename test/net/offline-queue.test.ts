import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { tryOfflineQueues } from './offline-queue.ts'
import { forgetful } from './untrue-doors.ts'

const seed = 20260314

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('does each of 5 kept records once on 12 phones, replayed twice through a network that cuts', async () => {
  const { records, ended, uneven, cutThere, cutBack } = await tryOfflineQueues(lane, {
    phones: 12,
    seed,
  })
  expect({ records, ended, uneven }).toEqual({ records: 60, ended: [], uneven: [] })
  expect(cutThere + cutBack).toBeGreaterThan(5)
}, 120_000)

it('sees a server that does again what it is sent again', async () => {
  const { uneven } = await tryOfflineQueues(forgetful(lane, new Set()), { phones: 2, seed })
  expect(uneven).not.toEqual([])
})
