import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { slotsInTwoHours as all, walkTwoHours } from './codes-ahead.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('has each code of two hours without network good in its time, and in no other', async () => {
  const walk = await walkTwoHours(lane, 1)
  console.log(
    `PROMISE codes-ahead ${walk.codes} codes of two hours without network: ${walk.first.good} good when they ` +
      `come up, ${walk.last.good} 30 s later less a millisecond, ${walk.after.expired} refused after it, ` +
      `${walk.before.ahead} before; through the door ${walk.scanned.held} accepted in their slot and ` +
      `${walk.scannedLate['activity.codeExpired']} refused after their time`,
  )
  expect(walk).toEqual({
    codes: all,
    ...{ before: { ahead: all }, first: { good: all }, last: { good: all } },
    after: { expired: all },
    ...{ scanned: { held: all }, scannedLate: { 'activity.codeExpired': all } },
  })
})
