import { listDoors as contract } from '@linli/shared/household/list-doors'
import { example } from '../support/example.ts'

export const listDoors = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async (_lane, { communityId }) => ({ communityId, placeId: communityId, skip: 0 }),
  refusals: {},
})
