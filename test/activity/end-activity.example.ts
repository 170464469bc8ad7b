import { endActivity as contract } from '@linli/shared/activity/end-activity'
import { example, openActivityAt } from '../support/example.ts'
import { ends } from './leaving.ts'
import { callOff } from './planning.ts'

export const endActivity = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: (lane, site) => openActivityAt(lane, site),
  refusals: {
    async 'activity.notBegun'(lane) {
      const { communityId, activityId } = await lane.anActivity({ startsIn: 10 })
      return { communityId, activityId }
    },
    async 'activity.ended'(lane) {
      const at = await openActivityAt(lane, lane.here)
      await ends(await lane.aPerson('communityWorker'), at)
      return at
    },
    async 'activity.cancelled'(lane) {
      const at = await openActivityAt(lane, lane.here)
      await callOff(lane, at)
      return at
    },
  },
})
