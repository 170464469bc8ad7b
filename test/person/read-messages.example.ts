import { readMessages as contract } from '@linli/shared/person/read-messages'
import { example } from '../support/example.ts'

export const readMessages = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: async (lane) => ({ until: lane.now().toISOString() }),
  refusals: {},
})
