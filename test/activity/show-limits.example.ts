import { showLimits as contract } from '@linli/shared/activity/show-limits'
import { example } from '../support/example.ts'

export const showLimits = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, { communityId }) => ({ communityId }),
  refusals: {},
})
