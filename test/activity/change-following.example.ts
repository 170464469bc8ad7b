import { changeFollowing as contract } from '@linli/shared/activity/change-following'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { type Ids, seriesAt } from './drafting.ts'
import { callOff, planned } from './planning.ts'

const day = 24 * 60

async function firstAt(lane: Lane, site = lane.here): Promise<Ids> {
  const [first] = await seriesAt(lane, site)
  if (!first) throw new Error('The series is empty.')
  return first
}

async function changed(lane: Lane, startsIn: number, lastsMinutes = 120) {
  return { ...(await firstAt(lane)), ...planned(lane, startsIn, lastsMinutes) }
}

/** The first one as if it began so many minutes ago. */
async function begun(lane: Lane, minutesAgo: number, startsIn: number, lastsMinutes: number) {
  const ids = await firstAt(lane)
  const times = [-minutesAgo, -minutesAgo + 60, -minutesAgo - 30].map(
    (minutes) => new Date(lane.now().getTime() + minutes * 60_000),
  )
  await lane.owner.query(
    `update linli.activity set starts_at = $2, ends_at = $3, closes_at = $3, opens_at = $4
     where activity_id = $1`,
    [ids.activityId, ...times],
  )
  return { ...ids, ...planned(lane, startsIn, lastsMinutes) }
}

export const changeFollowing = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ({ ...(await firstAt(lane, site)), ...planned(lane, day + 60) }),
  refusals: {
    'activity.startsInPast': (lane) => changed(lane, -31),
    'activity.endsBeforeStart': (lane) => changed(lane, day, 0),
    'activity.tooLong': (lane) => changed(lane, day, day + 1),
    'activity.tooFarAhead': (lane) => changed(lane, 90 * day),
    'activity.endsInPast': (lane) => begun(lane, 20, -20, 10),
    'activity.alreadyOpen': (lane) => begun(lane, 20, 60, 120),
    'activity.over': (lane) => begun(lane, 120, -120, 240),
    'activity.cancelled': async (lane) => {
      const input = await changed(lane, day + 60)
      await callOff(lane, input)
      return input
    },
    'activity.notInSeries': async (lane) => {
      const { communityId, activityId } = await lane.anActivity({ startsIn: 60 })
      return { communityId, activityId, ...planned(lane, 90) }
    },
  },
})
