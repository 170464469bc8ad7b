import { listActivities as contract } from '@linli/shared/activity/list-activities'
import { example } from '../support/example.ts'

export const listActivities = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: async (_lane, { communityId }) => ({ communityId, fromOn: '2026-03-14', days: 7 }),
  refusals: {},
})
