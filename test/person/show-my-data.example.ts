import { showMyData as contract } from '@linli/shared/person/show-my-data'
import { example } from '../support/example.ts'

export const showMyData = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: async () => ({}),
  refusals: {},
})
