import { randomUUID } from 'node:crypto'
import { addDoors as contract } from '@linli/shared/household/add-doors'
import { example } from '../support/example.ts'
import { aFile, aWorker, head, table } from './households.ts'

export const addDoors = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: (lane, site) => aFile(lane, site),
  refusals: {
    'household.fileIncomplete': async ({ here: { communityId, compoundId } }) => {
      return { communityId, compoundId, fileId: randomUUID() }
    },
    'household.fileFaulty': (lane) => aFile(lane, lane.here, table([head, ['3', '1', '']])),
    async 'household.nothingNew'(lane) {
      const text = table([head, ['99', '1', '101']])
      const worker = await aWorker(lane, lane.here)
      await worker.call(contract, await aFile(lane, lane.here, text))
      return aFile(lane, lane.here, text)
    },
  },
})
