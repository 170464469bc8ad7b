import { showReminders as contract } from '@linli/shared/person/show-reminders'
import { example } from '../support/example.ts'

export const showReminders = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: async () => ({}),
  refusals: {},
})
