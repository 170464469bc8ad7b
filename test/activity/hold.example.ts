import { hold as contract } from '@linli/shared/activity/hold'
import { example, openActivityAt } from '../support/example.ts'
import { refusedScans } from './scan.ts'

export const hold = example({
  contract,
  caller: (lane) => lane.aPerson('partyMember'),
  async input(lane, site) {
    const activity = await openActivityAt(lane, site)
    return { ...activity, token: lane.tokenOf(activity) }
  },
  refusals: refusedScans,
})
