import { listBoards } from '@linli/shared/rating/list-boards'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aDistrict, confirm, districtOf } from './board.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('names the districts whose board is confirmed, and no other', async () => {
  expect(await lane.aNewcomer().call(listBoards, {})).toEqual({ boards: [] })
  const districtId = await districtOf(lane, lane.here)
  await aDistrict(lane)
  await confirm(lane, districtId)
  expect(await lane.aNewcomer().call(listBoards, {})).toEqual({
    boards: [{ districtId, district: '演示区' }],
  })
})
