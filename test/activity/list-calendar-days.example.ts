import { listCalendarDays as contract } from '@linli/shared/activity/list-calendar-days'
import { example } from '../support/example.ts'

export const listCalendarDays = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: async () => ({ fromOn: '2026-02-01', days: 28 }),
  refusals: {},
})
