import { listSignUps as contract } from '@linli/shared/activity/list-sign-ups'
import { example, openActivityAt } from '../support/example.ts'

export const listSignUps = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ({ ...(await openActivityAt(lane, site)), skip: 0, most: 50 }),
  refusals: {},
})
