import { listOpenCommunities as contract } from '@linli/shared/place/list-open-communities'
import { example } from '../support/example.ts'

export const listOpenCommunities = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async () => ({ districtId: null }),
  refusals: {},
})
