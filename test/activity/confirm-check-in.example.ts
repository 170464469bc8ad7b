import { confirmCheckIn as contract } from '@linli/shared/activity/confirm-check-in'
import { example } from '../support/example.ts'
import { aRecordAt, aRecordIn } from './records.ts'

export const confirmCheckIn = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: (lane, site) => aRecordIn(lane, site),
  refusals: {
    'activity.alreadyConfirmed': (lane) => aRecordIn(lane, lane.here, 'confirmed'),
    'activity.ownRecord': async (lane, { personId }) =>
      aRecordAt(lane, await lane.anActivity(), 'unconfirmed', personId),
  },
})
