import { stopReminders as contract } from '@linli/shared/person/stop-reminders'
import { example } from '../support/example.ts'

export const stopReminders = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: async () => ({}),
  refusals: {},
})
