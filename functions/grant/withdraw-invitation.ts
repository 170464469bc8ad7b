import { giversOf } from '@linli/shared/grant/giving'
import { withdrawInvitation as contract } from '@linli/shared/grant/withdraw-invitation'
import { and, eq, isNull } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { isInvitation } from './queries.ts'
import { invitation } from './tables.ts'

export const withdrawInvitation = handle(contract, async (ctx, input) => {
  const here = and(isInvitation(input), eq(invitation.placeId, input.placeId))
  const [row] = await ctx.db.select().from(invitation).where(here)
  if (!row) throw ctx.failure('notFound')
  const isOwn = row.invitedBy === ctx.person.personId
  const held = await ctx.rolesIn(input)
  if (!isOwn && !giversOf(row.role).some((giver) => held.includes(giver)))
    throw ctx.failure('grant.notYoursToGive')
  const withdrawn = await ctx.db
    .update(invitation)
    .set({ withdrawnAt: ctx.now })
    .where(and(here, isNull(invitation.acceptedBy)))
    .returning({ invitationId: invitation.invitationId })
  if (withdrawn.length === 0) throw ctx.failure('grant.invitationUsed')
  await ctx.record({ communityId: input.communityId, subjectId: input.invitationId })
  return { isWithdrawn: true as const }
})
