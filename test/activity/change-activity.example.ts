import { changeActivity as contract } from '@linli/shared/activity/change-activity'
import type { ActivityWish } from '../support/arrange.ts'
import { example, openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { callOff, planned } from './planning.ts'

const day = 24 * 60

/** An activity as wished, with other times. */
async function changed(lane: Lane, wish: ActivityWish, startsIn: number, lastsMinutes: number) {
  const { communityId, activityId } = await lane.anActivity(wish)
  return { communityId, activityId, ...planned(lane, startsIn, lastsMinutes) }
}

export const changeActivity = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  // It is open since ten minutes, so its start stays.
  input: async (lane, site) => ({ ...(await openActivityAt(lane, site)), ...planned(lane, -10) }),
  refusals: {
    'activity.startsInPast': (lane) => changed(lane, { startsIn: 60 }, -31, 120),
    'activity.endsBeforeStart': (lane) => changed(lane, {}, -10, 0),
    'activity.tooLong': (lane) => changed(lane, {}, -10, day + 1),
    'activity.tooFarAhead': (lane) => changed(lane, { startsIn: 60 }, 90 * day + 1, 120),
    'activity.endsInPast': (lane) => changed(lane, {}, -10, 10),
    'activity.alreadyOpen': (lane) => changed(lane, {}, 60, 120),
    'activity.over': (lane) => changed(lane, { startsIn: -120, lastsMinutes: 60 }, -120, 240),
    'activity.cancelled': async (lane) => {
      const input = await changed(lane, {}, -10, 240)
      await callOff(lane, input)
      return input
    },
  },
})
