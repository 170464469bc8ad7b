import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { launchAll } from './slow-launches.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('signs in while the code stands, 20 to 30 seconds, and hands the scan in after it', async () => {
  const launches = [
    { intoSlot: 0, delay: 25 },
    { intoSlot: 0, delay: 29.999 },
    { intoSlot: 0, delay: 30 },
    { intoSlot: 4.999, delay: 25 },
    { intoSlot: 5, delay: 25 },
    { intoSlot: 9.999, delay: 20 },
    { intoSlot: 9.999, delay: 20.001 },
    { intoSlot: 9.999, delay: 25 },
    { intoSlot: 9.999, delay: 3_600 },
  ]
  expect(await launchAll(lane, launches)).toEqual([
    ...['signedIn', 'signedIn', 'handedIn', 'signedIn', 'handedIn'],
    ...['signedIn', 'handedIn', 'handedIn', 'handedIn'],
  ])
})

it('hands in no picture of a code, however fast the launch', async () => {
  const launches = [31, 41, 600].map((old) => ({ intoSlot: 0, delay: 0, old }))
  expect(await launchAll(lane, launches)).toEqual(['refused', 'refused', 'refused'])
})
