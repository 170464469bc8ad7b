import { showSignInCode as contract } from '@linli/shared/activity/show-sign-in-code'
import type { ActivityWish } from '../support/arrange.ts'
import { example, openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'

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
  },
})
