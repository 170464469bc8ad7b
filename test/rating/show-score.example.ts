import { showScore as contract } from '@linli/shared/rating/show-score'
import { example } from '../support/example.ts'

export const showScore = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async (_lane, { communityId, compoundId }) => ({ communityId, compoundId }),
  refusals: {},
})
