import { listDrafts as contract } from '@linli/shared/activity/list-drafts'
import { example } from '../support/example.ts'
import { draftAt } from './drafting.ts'

export const listDrafts = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => {
    const { communityId } = await draftAt(lane, site)
    return { communityId }
  },
  refusals: {},
})
