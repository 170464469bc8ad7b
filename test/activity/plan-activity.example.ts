import { randomUUID } from 'node:crypto'
import { planActivity as contract } from '@linli/shared/activity/plan-activity'
import { example } from '../support/example.ts'
import { newPlan } from './planning.ts'

const daysAhead = (days: number) => days * 24 * 60

export const planActivity = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, { communityId }) => ({ ...newPlan(lane), communityId }),
  refusals: {
    'activity.startsInPast': async (lane) => newPlan(lane, -31),
    'activity.endsBeforeStart': async (lane) => newPlan(lane, 60, 0),
    'activity.tooLong': async (lane) => newPlan(lane, 60, daysAhead(1) + 1),
    'activity.tooFarAhead': async (lane) => newPlan(lane, daysAhead(90) + 1),
    'activity.communityClosed': async (lane, caller) => {
      const { communityId, placeId } = await lane.aSite()
      await lane.give(caller, 'communityWorker', { communityId, placeId })
      return { ...newPlan(lane), communityId, activityId: randomUUID() }
    },
  },
})
