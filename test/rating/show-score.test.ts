import { showScore } from '@linli/shared/rating/show-score'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aBatch, confirm, counted, districtOf } from './board.ts'
import { aContract, aServedCompound, households } from './homes.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('says that nobody serves a compound, to everybody', async () => {
  const { communityId, placeId: compoundId } = await lane.aCompound(lane.here, { isOpen: true })
  const stranger = await lane.aPerson()
  expect((await stranger.call(showScore, { communityId, compoundId })).serving).toBeNull()
  await aContract(lane, { communityId, compoundId }, { kind: 'none' })
  expect(await stranger.call(showScore, { communityId, compoundId })).toMatchObject({
    ...{ serving: { kind: 'none', providerName: null }, isShown: false, quarters: [] },
  })
})

it('shows published quarters to who lives there, and to all once the board is confirmed', async () => {
  const districtId = await districtOf(lane, lane.here)
  const served = await aServedCompound(lane)
  const { communityId, compoundId } = served
  const line = await counted(lane, served)
  await aBatch(lane, districtId, [line], { publishedOn: '2026-01-14' })
  await aBatch(lane, districtId, [line], { quarter: '2026-Q1' })
  const [one] = await households(lane, served, 1)
  const own = await one?.person.call(showScore, { communityId, compoundId })
  expect(own?.quarters.map(({ quarter, votes, bars }) => [quarter, votes, bars])).toEqual([
    ['2025-Q4', 40, [2, 2, 4, 18, 14]],
  ])
  const stranger = await lane.aPerson()
  const ask = () => stranger.call(showScore, { communityId, compoundId })
  expect((await ask()).isShown).toBe(false)
  await confirm(lane, districtId)
  expect((await ask()).quarters).toEqual(own?.quarters)
})
