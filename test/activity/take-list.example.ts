import { mostInFile } from '@linli/shared/activity/attendance-file'
import { takeList as contract } from '@linli/shared/activity/take-list'
import { example, openActivityAt } from '../support/example.ts'
import { crowdAt } from './leaving.ts'

export const takeList = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: (lane, site) => openActivityAt(lane, site),
  refusals: {
    async 'activity.listTooLong'(lane) {
      const at = await openActivityAt(lane, lane.here)
      await crowdAt(lane, at, mostInFile + 1)
      return at
    },
  },
})
