import { acceptClaim as contract } from '@linli/shared/household/accept-claim'
import { example } from '../support/example.ts'
import { aClaim, aWorker } from './households.ts'

export const acceptClaim = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: (lane, site) => aClaim(lane, site),
  refusals: {
    async 'household.alreadyDecided'(lane) {
      const claim = await aClaim(lane)
      await (await aWorker(lane, lane.here)).call(contract, claim)
      return claim
    },
    'household.ownClaim': (lane, caller) => aClaim(lane, lane.here, caller),
  },
})
