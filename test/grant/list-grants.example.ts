import { listGrants as contract } from '@linli/shared/grant/list-grants'
import { example } from '../support/example.ts'

export const listGrants = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, { communityId, placeId }) => ({ communityId, placeId, skip: 0, most: 50 }),
  refusals: {},
})
