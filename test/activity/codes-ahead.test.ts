import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { slotsInTwoHours as all, walkTwoHours } from './codes-ahead.ts'

const doorEvery = 60
const scans = all / doorEvery

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('has each code of two hours without network good in its time, and in no other', async () => {
  expect(await walkTwoHours(lane, doorEvery)).toEqual({
    codes: all,
    ...{ before: { ahead: all }, first: { good: all }, last: { good: all } },
    after: { expired: all },
    ...{ scanned: { held: scans }, scannedLate: { 'activity.codeExpired': scans } },
  })
})

it('finds out a screen that is a code behind', async () => {
  const { first, last } = await walkTwoHours(lane, all, 10_000)
  expect({ first, last }).toEqual({
    first: { forged: 1, good: all - 1 },
    last: { forged: 1, expired: all - 1 },
  })
})
