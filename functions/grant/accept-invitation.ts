import { daysLater, startOfDay } from '@linli/shared/day'
import { acceptInvitation as contract } from '@linli/shared/grant/accept-invitation'
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handleWith } from '../_kit/host.ts'
import { person } from '../person/tables.ts'
import { briefOf, type InvitationRow, isInvitation, provenInvitation } from './queries.ts'
import { grant, invitation } from './tables.ts'

export const acceptInvitation = handleWith(['pepper'], contract, async (ctx, input) => {
  const row = await provenInvitation(ctx, input)
  // Of two who take it up at once, this update lets one through.
  const taken = await ctx.db
    .update(invitation)
    .set({ acceptedBy: ctx.person.personId, acceptedAt: ctx.now })
    .where(and(isInvitation(input), isNull(invitation.acceptedBy), isNull(invitation.withdrawnAt)))
    .returning({ invitationId: invitation.invitationId })
  if (taken.length === 0) throw ctx.failure('grant.invitationUsed')
  await rememberName(ctx, input.name)
  await giveRole(ctx, row, input.grantId)
  if (row.handsOver && row.invitedBy) await endPredecessor(ctx, row.invitedBy, row.handsOver)
  const about = { ...ctx.person, name: input.name }
  const told = { placeName: row.placeName, role: row.role, about }
  if (row.invitedBy)
    await ctx.tell(row.invitedBy, {
      kind: row.handsOver ? 'grantHandedOver' : 'invitationAccepted',
      ...told,
    })
  await ctx.record({ communityId: row.communityId, subjectId: row.invitationId })
  return { grantId: input.grantId, invitation: briefOf(row) }
})

async function rememberName(ctx: Ctx<typeof contract>, name: string): Promise<void> {
  const { personId } = ctx.person
  await ctx.db
    .insert(person)
    .values({ personId, name, isInvented: false, firstSeenAt: ctx.now })
    .onConflictDoUpdate({ target: person.personId, set: { name } })
}

/** From now on, to the end of its last day in Shanghai. */
async function giveRole(
  ctx: Ctx<typeof contract>,
  row: InvitationRow,
  grantId: string,
): Promise<void> {
  const { communityId, placeId, role, endsOn, companyId } = row
  const endsAt = endsOn ? new Date(startOfDay(daysLater(endsOn, 1))) : null
  const given = { personId: ctx.person.personId, grantId, role, communityId, placeId, companyId }
  const added = await ctx.db
    .insert(grant)
    .values({ ...given, startsAt: ctx.now, endsAt, isInvented: false })
    .onConflictDoNothing()
    .returning({ grantId: grant.grantId })
  if (added.length === 0) throw ctx.failure('idReused')
}

async function endPredecessor(
  ctx: Ctx<typeof contract>,
  personId: string,
  grantId: string,
): Promise<void> {
  const isTheirs = and(eq(grant.personId, personId), eq(grant.grantId, grantId))
  const isRunning = or(isNull(grant.endsAt), gt(grant.endsAt, ctx.now))
  await ctx.db.update(grant).set({ endsAt: ctx.now }).where(and(isTheirs, isRunning))
}
