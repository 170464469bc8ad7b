import { randomUUID } from 'node:crypto'
import { showDoorFile as contract } from '@linli/shared/household/show-door-file'
import { example } from '../support/example.ts'
import { aFile, oncePerSite } from './households.ts'

export const showDoorFile = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  // A look changes nothing, so all who look at a site share a file.
  input: oncePerSite(aFile),
  refusals: {
    'household.fileIncomplete': async ({ here: { communityId, compoundId } }) => {
      return { communityId, compoundId, fileId: randomUUID() }
    },
  },
})
