import { showMe as contract } from '@linli/shared/person/show-me'
import { example } from '../support/example.ts'

export const showMe = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: async () => ({}),
  refusals: {},
})
