import { showMyHouseholds as contract } from '@linli/shared/household/show-my-households'
import { example } from '../support/example.ts'

export const showMyHouseholds = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async () => ({}),
  refusals: {},
})
