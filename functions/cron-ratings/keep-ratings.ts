import { quarterOf } from '@linli/shared/rating/quarter'
import type { Noise } from '../_kit/noise.ts'
import type { Job } from '../_kit/timer-door.ts'
import { closeQuarters } from './close-quarters.ts'
import { openTallies } from './open-tallies.ts'
import { publishBatches } from './publish-batches.ts'
import { flagWeek } from './raise-flags.ts'
import { showViews } from './show-views.ts'

/** @param makeNoise asked only once something is to be shown. */
export function keepRatings(makeNoise: () => Noise): Job {
  let made: Noise | undefined
  const noise: Noise = (of) => {
    made ??= makeNoise()
    return made(of)
  }
  return {
    name: 'cron-ratings',
    needs: ['noiseKey'],
    async run({ db, now, hasTime }) {
      const quarter = quarterOf(now.getTime())
      const round = { db, now, noise, hasTime }
      const opened = await openTallies(db, quarter, now)
      const shown = await showViews(round, quarter)
      const flagged = await flagWeek(db, quarter, now.getTime())
      const closed = await closeQuarters(round)
      const published = hasTime() ? await publishBatches(round) : 0
      return { opened, shown, flagged, closed, published }
    },
  }
}
