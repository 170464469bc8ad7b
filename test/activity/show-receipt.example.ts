import { showReceipt as contract } from '@linli/shared/activity/show-receipt'
import { example } from '../support/example.ts'
import { signedInAt } from './leaving.ts'

export const showReceipt = example({
  contract,
  caller: (lane) => lane.aPerson('partyMember'),
  input: (lane, site, caller) => signedInAt(lane, site, caller),
  refusals: {},
})
