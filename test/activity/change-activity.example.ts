import { randomUUID } from 'node:crypto'
import { changeActivity as contract } from '@linli/shared/activity/change-activity'
import type { ActivityWish } from '../support/arrange.ts'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { callOff, planned } from './planning.ts'

const day = 24 * 60

/** An activity as wished, with other times. */
async function changed(lane: Lane, wish: ActivityWish, startsIn: number, lastsMinutes: number) {
  const { communityId, activityId } = await lane.anActivity(wish)
  return { communityId, activityId, ...planned(lane, startsIn, lastsMinutes) }
}

/** Of an activity in an hour; made-up ones where the site does not exist. */
async function idsAt(lane: Lane, { communityId }: Site) {
  if (communityId === lane.nowhere.communityId) return { communityId, activityId: randomUUID() }
  const { activityId } = await lane.anActivity({ communityId, startsIn: 60 })
  return { communityId, activityId }
}

export const changeActivity = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  // Before it opens its start may move, so this is valid whatever the clock says.
  input: async (lane, site) => ({ ...(await idsAt(lane, site)), ...planned(lane, 90) }),
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
