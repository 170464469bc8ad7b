import { listPlaces as contract } from '@linli/shared/place/list-places'
import { example } from '../support/example.ts'

export const listPlaces = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, { communityId, placeId }) => ({ communityId, placeId }),
  refusals: {},
})
