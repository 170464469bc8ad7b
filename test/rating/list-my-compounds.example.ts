import { listMyCompounds as contract } from '@linli/shared/rating/list-my-compounds'
import { example } from '../support/example.ts'

export const listMyCompounds = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async () => ({}),
  refusals: {},
})
