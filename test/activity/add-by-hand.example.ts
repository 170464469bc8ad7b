import { addByHand as contract } from '@linli/shared/activity/add-by-hand'
import { example, openActivityAt } from '../support/example.ts'
import { callOff } from './planning.ts'
import { byHandAt } from './records.ts'

export const addByHand = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => byHandAt(await openActivityAt(lane, site)),
  refusals: {
    'activity.notOpenYet': async (lane) => byHandAt(await lane.anActivity({ startsIn: 60 })),
    'activity.tooLateByHand': async (lane) =>
      byHandAt(await lane.anActivity({ startsIn: -49 * 60, lastsMinutes: 59 })),
    async 'activity.cancelled'(lane) {
      const activity = await lane.anActivity()
      await callOff(lane, activity)
      return byHandAt(activity)
    },
  },
})
