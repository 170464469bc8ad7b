import { isOffice } from '@linli/shared/grant/giving'
import { handOver as contract } from '@linli/shared/grant/hand-over'
import { and, asc, count, eq, gt, isNull } from 'drizzle-orm'
import { holdsAt } from '../_kit/grants.ts'
import { handleWith } from '../_kit/host.ts'
import { activity } from '../activity/tables.ts'
import { makeInvitation } from './making.ts'
import { grant, invitation } from './tables.ts'

const needs = ['pepper', 'origin'] as const

export const handOver = handleWith(needs, contract, async (ctx, { invitationId, grantId }) => {
  const mine = and(holdsAt(ctx.person.personId, ctx.now), eq(grant.grantId, grantId))
  const [own] = await ctx.db.select().from(grant).where(mine)
  if (!own) throw ctx.failure('notFound')
  const { communityId, placeId, role } = own
  if (!isOffice(role)) throw ctx.failure('grant.notAnOffice')
  const made = await makeInvitation(ctx, {
    communityId,
    invitationId,
    placeId,
    role,
    handsOver: grantId,
  })
  return { ...made, matters: await openMatters() }

  async function openMatters() {
    const isTheirs = eq(activity.communityId, communityId)
    const toCome = and(isTheirs, gt(activity.endsAt, ctx.now), isNull(activity.cancelledAt))
    const activities = await ctx.db
      .select()
      .from(activity)
      .where(toCome)
      .orderBy(asc(activity.startsAt))
      .limit(50)
    const isOpen = and(
      isNull(invitation.acceptedBy),
      isNull(invitation.withdrawnAt),
      gt(invitation.expiresAt, ctx.now),
    )
    const isOwn = and(
      eq(invitation.communityId, communityId),
      eq(invitation.invitedBy, ctx.person.personId),
    )
    const [counted] = await ctx.db
      .select({ open: count() })
      .from(invitation)
      .where(and(isOwn, isOpen, isNull(invitation.handsOver)))
    return { activities: activities.map(asBrief), openInvitations: counted?.open ?? 0 }
  }
})

function asBrief(row: typeof activity.$inferSelect) {
  const { communityId, activityId, title, kind, placeName, isInvented } = row
  const [startsAt, endsAt] = [row.startsAt.toISOString(), row.endsAt.toISOString()]
  const times = { startsAt, endsAt, cancelledAt: null }
  return { communityId, activityId, title, kind, placeName, ...times, isInvented }
}
