import { objectToScore as contract } from '@linli/shared/rating/object-to-score'
import type { Caller } from '../support/caller.ts'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { aPage, companyOf, noPage } from './company.ts'

const words = '演示：我们三月才接手，这一季度还不是我们。'

async function ownPage(lane: Lane, caller: Caller, publishedOn: string | null = null) {
  const providerId = await companyOf(lane, caller)
  return { ...(await aPage(lane, lane.here, { providerId, publishedOn })), words }
}

export const objectToScoreExample = example({
  contract,
  caller: (lane) => lane.aPerson('propertyStaff'),
  async input(lane, site, caller) {
    if (site.communityId === lane.nowhere.communityId) return { ...noPage(lane, site), words }
    const providerId = await companyOf(lane, caller)
    return { ...(await aPage(lane, site, { providerId })), words }
  },
  refusals: {
    'rating.noPage': async (lane) => ({ ...(await aPage(lane)), words }),
    'rating.objectionsEnded': (lane, caller) => ownPage(lane, caller, '2026-01-14'),
    async 'rating.objected'(lane, caller) {
      const said = await ownPage(lane, caller)
      await caller.call(contract, said)
      return said
    },
  },
})
