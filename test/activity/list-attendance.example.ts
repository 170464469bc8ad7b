import { listAttendance as contract } from '@linli/shared/activity/list-attendance'
import { example, openActivityAt } from '../support/example.ts'

export const listAttendance = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ({ ...(await openActivityAt(lane, site)), skip: 0, most: 50 }),
  refusals: {},
})
