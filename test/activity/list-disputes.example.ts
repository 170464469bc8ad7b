import { listDisputes as contract } from '@linli/shared/activity/list-disputes'
import { example } from '../support/example.ts'

export const listDisputes = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, { communityId }) => ({ communityId, skip: 0, most: 20 }),
  refusals: {},
})
