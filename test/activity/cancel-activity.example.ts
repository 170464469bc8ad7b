import { cancelActivity as contract } from '@linli/shared/activity/cancel-activity'
import type { ActivityWish } from '../support/arrange.ts'
import { example, openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { callOff } from './planning.ts'

const reason = '下雨'

async function cancelled(lane: Lane, wish: ActivityWish) {
  const { communityId, activityId } = await lane.anActivity(wish)
  return { communityId, activityId, reason }
}

export const cancelActivity = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ({ ...(await openActivityAt(lane, site)), reason }),
  refusals: {
    'activity.over': (lane) => cancelled(lane, { startsIn: -120, lastsMinutes: 60 }),
    'activity.cancelled': async (lane) => {
      const input = await cancelled(lane, {})
      await callOff(lane, input)
      return input
    },
  },
})
