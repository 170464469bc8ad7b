import { listCards as contract } from '@linli/shared/activity/list-cards'
import { example } from '../support/example.ts'

export const listCards = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, { communityId }) => ({ communityId, skip: 0, most: 20 }),
  refusals: {},
})
