/** Makes an invitation, for whoever invites or hands over. */
import { invitationAddress, invitationDays } from '@linli/shared/grant/invitation'
import type { Operation } from '@linli/shared/operation'
import type { Ctx } from '../_kit/ctx.ts'
import { invitationToken } from './invitation-token.ts'
import { invitation } from './tables.ts'

type Made = Pick<
  typeof invitation.$inferInsert,
  'communityId' | 'invitationId' | 'placeId' | 'role' | 'endsOn' | 'handsOver' | 'companyId'
>
type Inviting = Pick<Ctx<Operation, 'pepper' | 'origin'>, 'db' | 'settings' | 'now' | 'record'> & {
  person: { personId: string }
  failure(code: 'idReused'): Error
}

/** Its address and until when it can be taken up. */
export async function makeInvitation(
  ctx: Inviting,
  made: Made,
): Promise<{ address: string; expiresAt: string }> {
  const { communityId, invitationId } = made
  const expiresAt = new Date(ctx.now.getTime() + invitationDays * 86_400_000)
  const rows = await ctx.db
    .insert(invitation)
    .values({ ...made, invitedBy: ctx.person.personId, invitedAt: ctx.now, expiresAt })
    .onConflictDoNothing()
    .returning({ invitationId: invitation.invitationId })
  if (rows.length === 0) throw ctx.failure('idReused')
  await ctx.record({ communityId, subjectId: invitationId })
  const token = invitationToken(ctx.settings.pepper, { communityId, invitationId })
  const address = invitationAddress(ctx.settings.origin, { communityId, invitationId, token })
  return { address, expiresAt: expiresAt.toISOString() }
}
