import { showHome as contract } from '@linli/shared/activity/show-home'
import { example } from '../support/example.ts'

export const showHome = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: async () => ({}),
  refusals: {},
})
