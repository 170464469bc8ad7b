import { showBoard as contract } from '@linli/shared/rating/show-board'
import { example } from '../support/example.ts'
import { confirm, districtOf } from './board.ts'

export const showBoard = example({
  contract,
  caller: (lane) => lane.aPerson(),
  async input(lane, site) {
    const districtId = await districtOf(lane, site)
    if (site.communityId !== lane.nowhere.communityId) await confirm(lane, districtId)
    return { districtId, quarter: null, compoundType: null }
  },
  refusals: {},
})
