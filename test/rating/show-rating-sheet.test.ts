import { showRatingSheet } from '@linli/shared/rating/show-rating-sheet'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aServedCompound, households } from './homes.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('asks a household for its stars, and tells others what they lack', async () => {
  const served = await aServedCompound(lane)
  const { communityId, compoundId } = served
  const [one] = await households(lane, served, 1)
  const sheet = await one?.person.call(showRatingSheet, { communityId, compoundId })
  expect(sheet).toMatchObject({
    ...{ quarter: '2026-Q1', lastDay: '2026-03-31', standing: 'ready', doorId: one?.home.doorId },
    providers: [{ providerId: served.providerId, mine: null, note: null, isGiven: false }],
  })
  expect(sheet?.providers[0]?.asked.map(({ itemName }) => itemName)).toEqual([
    ...['秩序', '保洁', '维修', '绿化', '收费公开', '态度'],
  ])
  const staff = await lane.aPerson('propertyStaff', { communityId, placeId: compoundId })
  const barred = await staff.call(showRatingSheet, { communityId, compoundId })
  expect([barred.standing, barred.doorId]).toEqual(['staffBarred', null])
  const stranger = await lane.aPerson()
  const { standing } = await stranger.call(showRatingSheet, { communityId, compoundId })
  expect(standing).toBe('householdNeeded')
  await expect(
    stranger.call(showRatingSheet, { communityId, compoundId: lane.nowhere.compoundId }),
  ).rejects.toMatchObject({ code: 'notFound' })
})
