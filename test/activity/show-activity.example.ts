import { showActivity as contract } from '@linli/shared/activity/show-activity'
import { example, openActivityAt } from '../support/example.ts'

export const showActivity = example({
  contract,
  caller: (lane) => lane.aPerson('householdMember'),
  input: openActivityAt,
  refusals: {},
})
