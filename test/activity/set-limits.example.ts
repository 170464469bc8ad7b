import { randomInt } from 'node:crypto'
import { limitBounds, usualLimits } from '@linli/shared/activity/limits'
import { setLimits as contract } from '@linli/shared/activity/set-limits'
import { showLimits } from '@linli/shared/activity/show-limits'
import { example } from '../support/example.ts'

const { mostAlone, mostMinutesPerDay } = limitBounds

export const setLimits = example({
  contract,
  caller: (lane) => lane.aPerson('branchSecretary'),
  // Other than what was decided last, however many decide before it comes in.
  input: async (_lane, { communityId }) => ({
    communityId,
    limits: {
      ...usualLimits,
      mostAlone: randomInt(mostAlone.least, mostAlone.most + 1),
      mostMinutesPerDay: randomInt(480, mostMinutesPerDay.most + 1),
    },
  }),
  refusals: {
    'activity.limitsCrossed': async ({ here: { communityId } }) => ({
      communityId,
      limits: { ...usualLimits, mostMinutesPerActivity: 300, mostMinutesPerDay: 240 },
    }),
    async 'activity.limitsStandSo'(lane) {
      const { communityId } = lane.here
      const worker = await lane.aPerson('communityWorker')
      const { limits } = await worker.call(showLimits, { communityId })
      return { communityId, limits }
    },
  },
})
