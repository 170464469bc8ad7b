import { deleteMe as contract } from '@linli/shared/person/delete-me'
import { example } from '../support/example.ts'

export const deleteMe = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: async () => ({ isSure: true as const }),
  refusals: {},
})
