import { listMessages as contract } from '@linli/shared/person/list-messages'
import { example } from '../support/example.ts'

export const listMessages = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: async () => ({ skip: 0, most: 20 }),
  refusals: {},
})
