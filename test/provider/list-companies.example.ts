import { listCompanies as contract } from '@linli/shared/provider/list-companies'
import { example } from '../support/example.ts'

export const listCompanies = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, { communityId, placeId }) => ({ communityId, placeId }),
  refusals: {},
})
