import { daysLater } from '@linli/shared/day'
import { endContract as contract } from '@linli/shared/provider/end-contract'
import { example } from '../support/example.ts'
import { aContract } from './contracts.ts'

export const endContract = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  async input(lane, site) {
    const { of, startsOn } = await aContract(lane, site)
    return { ...of, endsOn: daysLater(startsOn, 90) }
  },
  refusals: {
    async 'provider.endsBeforeStart'(lane) {
      const { of, startsOn } = await aContract(lane)
      return { ...of, endsOn: daysLater(startsOn, -1) }
    },
  },
})
