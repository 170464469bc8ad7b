import { dateIn } from '@linli/shared/day'
import { giversOf, mayStandAt } from '@linli/shared/grant/giving'
import { invite as contract } from '@linli/shared/grant/invite'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handleWith } from '../_kit/host.ts'
import { providerOn } from '../_kit/households.ts'
import { place } from '../place/tables.ts'
import { makeInvitation } from './making.ts'

export const invite = handleWith(['pepper', 'origin'], contract, async (ctx, input) => {
  const { communityId, invitationId, placeId, role, endsOn } = input
  const [where] = await ctx.db
    .select()
    .from(place)
    .where(and(eq(place.communityId, communityId), eq(place.placeId, placeId)))
  if (!where) throw ctx.failure('notFound')
  if (!mayStandAt(role, where.kind)) throw ctx.failure('grant.notHere')
  const held = await ctx.rolesAt(where.lineage)
  if (!giversOf(role).some((giver) => held.includes(giver)))
    throw ctx.failure('grant.notYoursToGive')
  if (where.kind !== 'city' && !where.openedAt) throw ctx.failure('grant.placeClosed')
  if (endsOn !== null && endsOn < dateIn(ctx.now.getTime())) throw ctx.failure('grant.endsTooEarly')
  const companyId = role === 'propertyStaff' ? await companyAt(ctx, communityId, placeId) : null
  return makeInvitation(ctx, { communityId, invitationId, placeId, role, endsOn, companyId })
})

/** Property staff are somebody's: of the company that serves there today. */
async function companyAt(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  communityId: string,
  compoundId: string,
): Promise<string | null> {
  const today = dateIn(now.getTime())
  return (await providerOn(db, { communityId, compoundId }, today))?.companyId ?? null
}
