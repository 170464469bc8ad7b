import { randomUUID } from 'node:crypto'
import { handOver as contract } from '@linli/shared/grant/hand-over'
import { example } from '../support/example.ts'
import { grantIdOf } from './grants.ts'

export const handOver = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  async input(lane, site, caller) {
    return { invitationId: randomUUID(), grantId: await grantIdOf(lane, caller, site) }
  },
  refusals: {
    async 'grant.notAnOffice'(lane, caller) {
      const elsewhere = { ...lane.elsewhere }
      await lane.give(caller, 'partyMember', elsewhere)
      return { invitationId: randomUUID(), grantId: await grantIdOf(lane, caller, elsewhere) }
    },
  },
})
