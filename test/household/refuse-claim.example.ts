import { acceptClaim } from '@linli/shared/household/accept-claim'
import { refuseClaim as contract } from '@linli/shared/household/refuse-claim'
import { example } from '../support/example.ts'
import { aClaim, aWorker } from './households.ts'

const words = '不住这里，房主说的。'

export const refuseClaim = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ({ ...(await aClaim(lane, site)), words }),
  refusals: {
    async 'household.alreadyDecided'(lane) {
      const claim = await aClaim(lane)
      await (await aWorker(lane, lane.here)).call(acceptClaim, claim)
      return { ...claim, words }
    },
    'household.ownClaim': async (lane, caller) => {
      return { ...(await aClaim(lane, lane.here, caller)), words }
    },
  },
})
