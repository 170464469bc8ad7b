import { rejectCheckIn as contract } from '@linli/shared/activity/reject-check-in'
import { example } from '../support/example.ts'
import { aRecordAt, aRecordIn, reason, reject } from './records.ts'

export const rejectCheckIn = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ({ ...(await aRecordIn(lane, site)), reason }),
  refusals: {
    async 'activity.alreadyRejected'(lane) {
      const of = await aRecordIn(lane, lane.here)
      await reject(await lane.aPerson('communityWorker'), of)
      return { ...of, reason }
    },
    async 'activity.ownRecord'(lane, { personId }) {
      const of = await aRecordAt(lane, await lane.anActivity(), 'unconfirmed', personId)
      return { ...of, reason }
    },
  },
})
