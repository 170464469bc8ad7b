import { showSignInCode as contract } from '@linli/shared/activity/show-sign-in-code'
import type { ActivityWish } from '../support/arrange.ts'
import { example, openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { callOff } from './planning.ts'

async function closed(lane: Lane, wish: ActivityWish) {
  const { communityId, activityId } = await lane.anActivity(wish)
  return { communityId, activityId, slots: 1 }
}

export const showSignInCode = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ({ ...(await openActivityAt(lane, site)), slots: 6 }),
  refusals: {
    'activity.notOpenYet': (lane) => closed(lane, { startsIn: 60 }),
    'activity.over': (lane) => closed(lane, { startsIn: -120, lastsMinutes: 60 }),
    'activity.cancelled': async (lane) => {
      const input = await closed(lane, {})
      await callOff(lane, input)
      return input
    },
    'activity.communityClosed': async (lane, caller) => {
      const { communityId, placeId } = await lane.aSite()
      await lane.give(caller, 'communityWorker', { communityId, placeId })
      return closed(lane, { communityId })
    },
  },
})
