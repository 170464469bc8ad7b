import { withdrawContract as contract } from '@linli/shared/provider/withdraw-contract'
import { example } from '../support/example.ts'
import { aContract } from './contracts.ts'

export const withdrawContract = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => (await aContract(lane, site)).of,
  refusals: {},
})
