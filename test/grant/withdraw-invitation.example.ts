import type { ReadInvitation } from '@linli/shared/grant/invitation'
import { withdrawInvitation as contract } from '@linli/shared/grant/withdraw-invitation'
import type { Scope } from '@linli/shared/operation'
import { example } from '../support/example.ts'
import { anInvitation, usedInvitation } from './invitations.ts'

async function at({ placeId }: Scope, proof: Promise<ReadInvitation>) {
  const { communityId, invitationId } = await proof
  return { communityId, placeId, invitationId }
}

export const withdrawInvitation = example({
  contract,
  caller: (lane) => lane.aPerson('branchSecretary', lane.above),
  input: (lane, site) => at(site, anInvitation(lane, site)),
  refusals: {
    'grant.notYoursToGive': (lane) => at(lane.here, anInvitation(lane, lane.here, 'gridWorker')),
    'grant.invitationUsed': (lane) => at(lane.here, usedInvitation(lane)),
  },
})
