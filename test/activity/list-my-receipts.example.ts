import { listMyReceipts as contract } from '@linli/shared/activity/list-my-receipts'
import { example } from '../support/example.ts'

export const listMyReceipts = example({
  contract,
  caller: (lane) => lane.aPerson('partyMember'),
  input: async () => ({ skip: 0, most: 20 }),
  refusals: {},
})
