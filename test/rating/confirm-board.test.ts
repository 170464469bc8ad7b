import { randomUUID } from 'node:crypto'
import { confirmBoard } from '@linli/shared/rating/confirm-board'
import { showBoard } from '@linli/shared/rating/show-board'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aDistrict } from './board.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('opens the board to everybody with the name of the authority, once, and closes it again', async () => {
  const districtId = await aDistrict(lane)
  const at = { communityId: districtId, placeId: districtId }
  const supervisor = await lane.aPerson('districtSupervisor', at)
  const word = (isOn: boolean) => ({
    ...{ districtId, confirmationId: randomUUID(), isOn, authority: '演示·区住建局' },
  })
  const asked = { districtId, quarter: null, compoundType: null }
  const anybody = lane.aNewcomer()
  await expect(anybody.call(showBoard, asked)).rejects.toMatchObject({ code: 'notFound' })
  await supervisor.call(confirmBoard, word(true))
  await expect(supervisor.call(confirmBoard, word(true))).rejects.toMatchObject({
    code: 'rating.boardUnchanged',
  })
  expect(await anybody.call(showBoard, asked)).toMatchObject({
    ...{ authority: '演示·区住建局', confirmedOn: '2026-03-14', batch: null },
  })
  await supervisor.call(confirmBoard, word(false))
  await expect(anybody.call(showBoard, asked)).rejects.toMatchObject({ code: 'notFound' })
})
