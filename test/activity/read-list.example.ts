import { mostInFile } from '@linli/shared/activity/attendance-file'
import { readList as contract } from '@linli/shared/activity/read-list'
import { example, openActivityAt } from '../support/example.ts'
import { crowdAt, hasTaken } from './leaving.ts'

const format = 'csv' as const

export const readList = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  async input(lane, site, caller) {
    const at = await openActivityAt(lane, site)
    await hasTaken(lane, caller, at)
    return { ...at, format }
  },
  refusals: {
    'activity.listNotTaken': async (lane) => ({
      ...(await openActivityAt(lane, lane.here)),
      format,
    }),
    async 'activity.listTooLong'(lane, caller) {
      const at = await openActivityAt(lane, lane.here)
      await hasTaken(lane, caller, at)
      await crowdAt(lane, at, mostInFile + 1)
      return { ...at, format }
    },
  },
})
