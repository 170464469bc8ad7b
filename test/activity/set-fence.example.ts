import { setFence as contract } from '@linli/shared/activity/set-fence'
import { example, openActivityAt } from '../support/example.ts'
import { callOff } from './planning.ts'

export const fence = { latitude: 25.04, longitude: 102.71, radiusMetres: 200 }

export const setFence = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ({ ...(await openActivityAt(lane, site)), fence }),
  refusals: {
    async 'activity.over'(lane) {
      const { communityId, activityId } = await lane.anActivity({
        startsIn: -120,
        lastsMinutes: 60,
      })
      return { communityId, activityId, fence }
    },
    async 'activity.cancelled'(lane) {
      const { communityId, activityId } = await lane.anActivity({})
      await callOff(lane, { communityId, activityId })
      return { communityId, activityId, fence }
    },
  },
})
