import { randomUUID } from 'node:crypto'
import { moveOut as contract } from '@linli/shared/household/move-out'
import { example } from '../support/example.ts'
import { aRow, isNowhere } from './households.ts'

export const moveOut = example({
  contract,
  caller: (lane) => lane.aPerson(),
  async input(lane, site, caller) {
    if (isNowhere(lane, site)) return { communityId: site.communityId, claimId: randomUUID() }
    return aRow(lane, site, caller)
  },
  refusals: {},
})
