import { correctHours as contract } from '@linli/shared/activity/correct-hours'
import { example } from '../support/example.ts'
import { setsHours, why } from './leaving.ts'
import { aRecordAt, aRecordIn } from './records.ts'

export const correctHours = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ({ ...(await aRecordIn(lane, site)), minutes: 90, reason: why }),
  refusals: {
    async 'activity.ownRecord'(lane, caller) {
      const of = await aRecordAt(lane, await lane.anActivity(), 'confirmed', caller.personId)
      return { ...of, minutes: 90, reason: why }
    },
    async 'activity.notBegun'(lane) {
      const of = await aRecordAt(lane, await lane.anActivity({ startsIn: 10 }))
      return { ...of, minutes: 90, reason: why }
    },
    'activity.hoursTooMany': async (lane) => ({
      ...(await aRecordIn(lane, lane.here)),
      minutes: 151,
      reason: why,
    }),
    async 'activity.hoursStandSo'(lane) {
      const of = await aRecordIn(lane, lane.here)
      await setsHours(await lane.aPerson('communityWorker'), of, 90)
      return { ...of, minutes: 90, reason: why }
    },
  },
})
