import { dateIn } from '@linli/shared/day'
import { giversOf, mayStandAt } from '@linli/shared/grant/giving'
import { invite as contract } from '@linli/shared/grant/invite'
import { lastDayOf, serviceOn } from '@linli/shared/rating/service'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handleWith } from '../_kit/host.ts'
import { type Compound, contractsOf } from '../_kit/households.ts'
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
  const to = { communityId, invitationId, placeId, role }
  if (role !== 'propertyStaff') return makeInvitation(ctx, { ...to, endsOn, companyId: null })
  const { companyId, lastOn } = await serving(ctx, { communityId, compoundId: placeId })
  const [first = null] = [endsOn, lastOn].filter((day) => day !== null).sort()
  return makeInvitation(ctx, { ...to, endsOn: first, companyId })
})

/** Property staff are somebody's: of the company that serves there today, and no longer than it does. */
async function serving({ db, now }: Pick<Ctx, 'db' | 'now'>, compound: Compound) {
  const contracts = await contractsOf(db, compound)
  const companyId = serviceOn(contracts, dateIn(now.getTime()))?.companyId ?? null
  return { companyId, lastOn: (companyId && lastDayOf(contracts, companyId)) || null }
}
