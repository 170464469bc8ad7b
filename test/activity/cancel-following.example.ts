import { cancelFollowing as contract } from '@linli/shared/activity/cancel-following'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { type Ids, seriesAt } from './drafting.ts'
import { callOff } from './planning.ts'

const reason = '场地要修'

async function firstAt(lane: Lane, site = lane.here): Promise<Ids> {
  const [first] = await seriesAt(lane, site)
  if (!first) throw new Error('The series is empty.')
  return first
}

export const cancelFollowing = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ({ ...(await firstAt(lane, site)), reason }),
  refusals: {
    'activity.over': async (lane) => {
      const ids = await firstAt(lane)
      await lane.owner.query(
        'update linli.activity set opens_at = $2, closes_at = $2 where activity_id = $1',
        [ids.activityId, new Date(lane.now().getTime() - 1)],
      )
      return { ...ids, reason }
    },
    'activity.cancelled': async (lane) => {
      const ids = await firstAt(lane)
      await callOff(lane, ids)
      return { ...ids, reason }
    },
    'activity.notInSeries': async (lane) => {
      const { communityId, activityId } = await lane.anActivity({ startsIn: 60 })
      return { communityId, activityId, reason }
    },
  },
})
