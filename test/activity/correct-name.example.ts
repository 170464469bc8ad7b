import { correctName as contract } from '@linli/shared/activity/correct-name'
import { example } from '../support/example.ts'
import { setsName } from './leaving.ts'
import { aRecordAt, aRecordIn } from './records.ts'

const mended = { name: '演示·段晓梅', unit: null, reason: '写错了一个字' }

export const correctName = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => ({ ...(await aRecordIn(lane, site)), ...mended }),
  refusals: {
    async 'activity.ownRecord'(lane, caller) {
      const of = await aRecordAt(lane, await lane.anActivity(), 'confirmed', caller.personId)
      return { ...of, ...mended }
    },
    async 'activity.nameStandsSo'(lane) {
      const of = await aRecordIn(lane, lane.here)
      await setsName(await lane.aPerson('communityWorker'), of, mended.name, null)
      return { ...of, ...mended }
    },
  },
})
