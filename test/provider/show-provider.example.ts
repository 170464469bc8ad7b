import { showProvider as contract } from '@linli/shared/provider/show-provider'
import { example } from '../support/example.ts'

export const showProvider = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async (_lane, { communityId, compoundId }) => ({ communityId, compoundId }),
  refusals: {},
})
