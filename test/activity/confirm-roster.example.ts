import { confirmRoster as contract } from '@linli/shared/activity/confirm-roster'
import { example } from '../support/example.ts'
import { aRecordAt, aRecordIn, type OfRecord } from './records.ts'

const ticked = ({ communityId, activityId, checkInId }: OfRecord) => {
  return { communityId, activityId, checkInIds: [checkInId] }
}

export const confirmRoster = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ticked(await aRecordIn(lane, site)),
  refusals: {
    async 'activity.ownRecord'(lane, caller) {
      const activity = await lane.anActivity({})
      return ticked(await aRecordAt(lane, activity, 'confirmed', caller.personId))
    },
    async 'activity.notOpenYet'(lane) {
      return ticked(await aRecordAt(lane, await lane.anActivity({ startsIn: 60 })))
    },
  },
})
