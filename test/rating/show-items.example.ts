import { showItems as contract } from '@linli/shared/rating/show-items'
import { example } from '../support/example.ts'
import { districtOf } from './board.ts'

export const showItems = example({
  contract,
  async caller(lane) {
    const districtId = await districtOf(lane, lane.here)
    return lane.aPerson('districtSupervisor', { communityId: districtId, placeId: districtId })
  },
  input: async (lane, site) => ({ districtId: await districtOf(lane, site) }),
  refusals: {},
})
