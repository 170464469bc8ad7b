import { showMyCode as contract } from '@linli/shared/activity/show-my-code'
import { example } from '../support/example.ts'

export const showMyCode = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async () => ({}),
  refusals: {},
})
