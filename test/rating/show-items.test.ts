import { firstList } from '@linli/shared/rating/item'
import { showItems } from '@linli/shared/rating/show-items'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aDistrict } from './board.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('says the first list, by nobody, until the district writes one', async () => {
  const districtId = await aDistrict(lane)
  const at = { communityId: districtId, placeId: districtId }
  const supervisor = await lane.aPerson('districtSupervisor', at)
  const { version, since, items } = firstList
  expect(await supervisor.call(showItems, { districtId })).toEqual({
    ...{ now: lane.now().toISOString(), district: `演示·${districtId.slice(0, 6)}区` },
    ...{ isInvented: true, quarter: '2026-Q1', asked: { version, items } },
    lists: [{ version, since, items, written: null }],
  })
})
