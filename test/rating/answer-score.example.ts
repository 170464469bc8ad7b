import { answerScore as contract } from '@linli/shared/rating/answer-score'
import { example } from '../support/example.ts'
import { aPage, companyOf, noPage } from './company.ts'

const words = '演示：水泵三月换新，维修单每周三公示。'

export const answerScoreExample = example({
  contract,
  caller: (lane) => lane.aPerson('propertyStaff'),
  async input(lane, site, caller) {
    if (site.communityId === lane.nowhere.communityId) return { ...noPage(lane, site), words }
    const providerId = await companyOf(lane, caller)
    return { ...(await aPage(lane, site, { providerId })), words }
  },
  refusals: {
    'rating.noPage': async (lane) => ({ ...(await aPage(lane)), words }),
    async 'rating.scoreAnswered'(lane, caller) {
      const providerId = await companyOf(lane, caller)
      const said = { ...(await aPage(lane, lane.here, { providerId })), words }
      await caller.call(contract, said)
      return said
    },
  },
})
