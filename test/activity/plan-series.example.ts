import { planSeries as contract } from '@linli/shared/activity/plan-series'
import { weekdayOf } from '@linli/shared/activity/recurrence'
import { dateIn, daysLater } from '@linli/shared/day'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { newSeries } from './drafting.ts'
import { planned } from './planning.ts'

const day = 24 * 60

/** From today on, with other times. */
function startingIn(lane: Lane, startsIn: number, lastsMinutes = 120) {
  const times = planned(lane, startsIn, lastsMinutes)
  return { ...newSeries(lane), ...times, untilOn: daysLater(dateIn(times.startsAt), 7) }
}

export const planSeries = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, { communityId }) => ({ ...newSeries(lane), communityId }),
  refusals: {
    'activity.startsInPast': async (lane) => startingIn(lane, -31),
    'activity.endsBeforeStart': async (lane) => startingIn(lane, day, 0),
    'activity.tooLong': async (lane) => startingIn(lane, day, day + 1),
    'activity.tooFarAhead': async (lane) => startingIn(lane, 88 * day),
    'activity.seriesTooLong': async (lane) => {
      const series = newSeries(lane)
      return { ...series, untilOn: daysLater(dateIn(series.startsAt), 91) }
    },
    'activity.seriesEmpty': async (lane) => {
      const series = newSeries(lane)
      const startsOn = dateIn(series.startsAt)
      const another = (weekdayOf(startsOn) % 7) + 1
      const rhythm = { weekdays: [another], week: null }
      return { ...series, untilOn: startsOn, rhythm }
    },
    'activity.communityClosed': async (lane, caller) => {
      const { communityId, placeId } = await lane.aSite()
      await lane.give(caller, 'communityWorker', { communityId, placeId })
      return { ...newSeries(lane), communityId }
    },
  },
})
