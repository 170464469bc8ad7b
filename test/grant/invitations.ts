/** Invitations in every state, for the examples of what is done with them. */
import { randomUUID } from 'node:crypto'
import { acceptInvitation } from '@linli/shared/grant/accept-invitation'
import { type ReadInvitation, readInvitation } from '@linli/shared/grant/invitation'
import { invite } from '@linli/shared/grant/invite'
import type { Scope } from '@linli/shared/operation'
import type { Role } from '@linli/shared/person/role'
import { invitationToken } from '../../functions/grant/invitation-token.ts'
import type { Lane } from '../support/lane.ts'

/** As a community worker makes it; where there is no such place, a true token for nothing. */
export async function anInvitation(
  lane: Lane,
  { communityId, placeId }: Scope,
  role: Role = 'partyMember',
): Promise<ReadInvitation> {
  const invitationId = randomUUID()
  if (communityId === lane.nowhere.communityId) {
    const token = invitationToken(lane.settings.pepper, { communityId, invitationId })
    return { communityId, invitationId, token }
  }
  const worker = await lane.aPerson('communityWorker', { communityId, placeId })
  const made = await worker.call(invite, { invitationId, communityId, placeId, role, endsOn: null })
  const read = readInvitation(made.address)
  if (!read) throw new Error('The address of an invitation cannot be read.')
  return read
}

export async function usedInvitation(lane: Lane): Promise<ReadInvitation> {
  const proof = await anInvitation(lane, lane.here)
  const somebody = await lane.aPerson()
  await somebody.call(acceptInvitation, { ...proof, grantId: randomUUID(), name: '演示先到' })
  return proof
}

export const refusedInvitations = {
  'grant.invitationForged': async (lane: Lane) => {
    return { ...(await anInvitation(lane, lane.here)), token: 'A'.repeat(22) }
  },
  'grant.invitationExpired': (lane: Lane) =>
    changed(lane, "expires_at = expires_at - interval '8 days'"),
  'grant.invitationUsed': usedInvitation,
  'grant.invitationWithdrawn': (lane: Lane) => changed(lane, 'withdrawn_at = invited_at'),
}

async function changed(lane: Lane, change: string): Promise<ReadInvitation> {
  const proof = await anInvitation(lane, lane.here)
  await lane.owner.query(`update linli.invitation set ${change} where invitation_id = $1`, [
    proof.invitationId,
  ])
  return proof
}
