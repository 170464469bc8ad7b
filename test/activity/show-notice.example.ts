import { showNotice as contract } from '@linli/shared/activity/show-notice'
import { example } from '../support/example.ts'
import { draftAt } from './drafting.ts'

export const showNotice = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: (lane, site) => draftAt(lane, site),
  refusals: {},
})
