import { takeBackActivity as contract } from '@linli/shared/activity/take-back-activity'
import type { ActivityWish } from '../support/arrange.ts'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { draftAt, type Ids } from './drafting.ts'
import { callOff } from './planning.ts'
import { comingActivity } from './signing-up.ts'

async function released(lane: Lane, wish: ActivityWish): Promise<Ids> {
  const { communityId, activityId } = await lane.anActivity(wish)
  return { communityId, activityId }
}

export const takeBackActivity = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => {
    const { communityId } = site
    if (communityId === lane.nowhere.communityId) return draftAt(lane, site)
    return comingActivity(lane, { communityId })
  },
  refusals: {
    'activity.notReleased': (lane) => draftAt(lane, lane.here),
    'activity.alreadyOpen': (lane) => released(lane, {}),
    'activity.over': (lane) => released(lane, { startsIn: -120, lastsMinutes: 60 }),
    'activity.cancelled': async (lane) => {
      const ids = await released(lane, { startsIn: 60 })
      await callOff(lane, ids)
      return ids
    },
  },
})
