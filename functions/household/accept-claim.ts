import { acceptClaim as contract } from '@linli/shared/household/accept-claim'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { grant } from '../grant/tables.ts'
import { place } from '../place/tables.ts'
import { type Claim, findClaim, isClaim } from './deciding.ts'
import { findDoor, isAt } from './queries.ts'
import { householdClaim } from './tables.ts'

export const acceptClaim = handle(contract, async (ctx, input) => {
  const { personId } = ctx.person
  const claim = await findClaim(ctx.db, input)
  if (!claim) throw ctx.failure('notFound')
  if (claim.personId === personId) throw ctx.failure('household.ownClaim')
  if (claim.standing !== 'waiting') throw ctx.failure('household.alreadyDecided')
  await accept(ctx, claim)
  const found = await findDoor(ctx.db, claim.communityId, claim.doorId)
  const title = found ? { title: found.name, placeName: found.compound.name } : {}
  await ctx.tell(claim.personId, { kind: 'householdAccepted', ...title })
  await ctx.record({ communityId: claim.communityId, subjectId: claim.claimId })
  return { decidedAt: ctx.now.toISOString() }
})

/**
 * The first behind an empty door stands in the index that a code would meet. The door is locked, so that who else is
 * let in at this moment, by a worker or by a code, is counted.
 */
async function accept(ctx: Ctx<typeof contract>, claim: Claim): Promise<void> {
  const { communityId, doorId, claimId, personId } = claim
  await ctx.db.select().from(place).where(isAt(communityId, doorId)).for('update')
  const others = await ctx.db
    .select({ claimId: householdClaim.claimId })
    .from(householdClaim)
    .where(
      and(
        eq(householdClaim.communityId, communityId),
        eq(householdClaim.doorId, doorId),
        eq(householdClaim.standing, 'member'),
      ),
    )
  await ctx.db
    .update(householdClaim)
    .set({
      standing: 'member',
      isFirst: others.length === 0,
      decidedAt: ctx.now,
      decidedBy: ctx.person.personId,
    })
    .where(isClaim(claim))
  const given = { personId, grantId: claimId, role: 'householdMember', communityId } as const
  await ctx.db
    .insert(grant)
    .values({ ...given, placeId: doorId, startsAt: ctx.now, endsAt: null, isInvented: false })
}
