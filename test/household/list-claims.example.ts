import { listClaims as contract } from '@linli/shared/household/list-claims'
import { example } from '../support/example.ts'

export const listClaims = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, { communityId, compoundId }) => {
    return { communityId, compoundId, which: 'waiting' as const, skip: 0, most: 20 }
  },
  refusals: {},
})
