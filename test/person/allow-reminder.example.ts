import { allowReminder as contract } from '@linli/shared/person/allow-reminder'
import { example } from '../support/example.ts'

export const allowReminder = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: async () => ({ templates: ['grantChange' as const] }),
  refusals: {},
})
