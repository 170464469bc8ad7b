import { showRatingSheet as contract } from '@linli/shared/rating/show-rating-sheet'
import { example } from '../support/example.ts'

export const showRatingSheet = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async (_lane, { communityId, compoundId }) => ({ communityId, compoundId }),
  refusals: {},
})
