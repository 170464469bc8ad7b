import { randomUUID } from 'node:crypto'
import { acceptInvitation as contract } from '@linli/shared/grant/accept-invitation'
import type { ReadInvitation } from '@linli/shared/grant/invitation'
import { example } from '../support/example.ts'
import { anInvitation, refusedInvitations } from './invitations.ts'

async function takenUp(proof: Promise<ReadInvitation>) {
  return { ...(await proof), grantId: randomUUID(), name: '演示新人' }
}

export const acceptInvitation = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: (lane, site) => takenUp(anInvitation(lane, site)),
  refusals: {
    'grant.invitationForged': (lane) => takenUp(refusedInvitations['grant.invitationForged'](lane)),
    'grant.invitationExpired': (lane) =>
      takenUp(refusedInvitations['grant.invitationExpired'](lane)),
    'grant.invitationUsed': (lane) => takenUp(refusedInvitations['grant.invitationUsed'](lane)),
    'grant.invitationWithdrawn': (lane) =>
      takenUp(refusedInvitations['grant.invitationWithdrawn'](lane)),
  },
})
