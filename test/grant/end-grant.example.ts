import { endGrant as contract } from '@linli/shared/grant/end-grant'
import { example } from '../support/example.ts'
import { aGrantAt } from './grants.ts'

export const endGrant = example({
  contract,
  caller: (lane) => lane.aPerson('branchSecretary', lane.above),
  input: (lane, site) => aGrantAt(lane, site, 'partyMember'),
  refusals: { 'grant.notYoursToGive': (lane) => aGrantAt(lane, lane.here, 'gridWorker') },
})
