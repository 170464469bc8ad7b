import { randomUUID } from 'node:crypto'
import { confirmBoard as contract } from '@linli/shared/rating/confirm-board'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { aDistrict, cityOf } from './board.ts'

function word(districtId: string, isOn: boolean) {
  return { districtId, confirmationId: randomUUID(), isOn, authority: '演示·区住建局' }
}

const isNowhere = (lane: Lane, communityId: string) => communityId === lane.nowhere.communityId

/** Of the whole city, so that each call has a district of its own. */
export const confirmBoardExample = example({
  contract,
  async caller(lane) {
    const cityId = await cityOf(lane)
    return lane.aPerson('districtSupervisor', { communityId: cityId, placeId: cityId })
  },
  input: async (lane, { communityId }) =>
    word(isNowhere(lane, communityId) ? randomUUID() : await aDistrict(lane), true),
  refusals: {
    'rating.boardUnchanged': async (lane) => word(await aDistrict(lane), false),
  },
})
