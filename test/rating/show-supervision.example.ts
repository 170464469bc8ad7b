import { randomUUID } from 'node:crypto'
import { showSupervision as contract } from '@linli/shared/rating/show-supervision'
import { example } from '../support/example.ts'
import { cityOf, districtOf } from './board.ts'
import { aFlag, aPage } from './company.ts'

export const showSupervisionExample = example({
  contract,
  async caller(lane) {
    const cityId = await cityOf(lane)
    return lane.aPerson('districtSupervisor', { communityId: cityId, placeId: cityId })
  },
  async input(lane, site) {
    if (site.communityId === lane.nowhere.communityId) return { districtId: randomUUID() }
    await aFlag(lane, await aPage(lane, site))
    return { districtId: await districtOf(lane, site) }
  },
  refusals: {},
})
