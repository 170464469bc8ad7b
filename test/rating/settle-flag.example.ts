import { settleFlag as contract } from '@linli/shared/rating/settle-flag'
import { example } from '../support/example.ts'
import { aFlag, aPage, noPage, type Page } from './company.ts'

function found(page: Page, startsAt: string) {
  const because = '演示：那晚楼栋长上门教大家打星。'
  return { ...page, reason: 'manyAtOnce', startsAt, finding: 'stands', because } as const
}

export const settleFlagExample = example({
  contract,
  caller: (lane) => lane.aPerson('districtSupervisor'),
  async input(lane, site) {
    const startsAt = lane.now().toISOString()
    if (site.communityId === lane.nowhere.communityId) return found(noPage(lane, site), startsAt)
    const page = await aPage(lane, site)
    return found(page, await aFlag(lane, page))
  },
  refusals: {
    async 'rating.flagSettled'(lane, caller) {
      const page = await aPage(lane)
      const said = found(page, await aFlag(lane, page))
      await caller.call(contract, said)
      return said
    },
  },
})
