import { refuseClaim as contract } from '@linli/shared/household/refuse-claim'
import { handle } from '../_kit/host.ts'
import { findClaim, isClaim } from './deciding.ts'
import { findDoor } from './queries.ts'
import { householdClaim } from './tables.ts'

export const refuseClaim = handle(contract, async (ctx, input) => {
  const { personId } = ctx.person
  const claim = await findClaim(ctx.db, input)
  if (!claim) throw ctx.failure('notFound')
  if (claim.personId === personId) throw ctx.failure('household.ownClaim')
  if (claim.standing !== 'waiting') throw ctx.failure('household.alreadyDecided')
  const { words } = input
  await ctx.db
    .update(householdClaim)
    .set({ standing: 'refused', decidedAt: ctx.now, decidedBy: personId, words })
    .where(isClaim(input))
  const found = await findDoor(ctx.db, claim.communityId, claim.doorId)
  const title = found ? { title: found.name, placeName: found.compound.name } : {}
  await ctx.tell(claim.personId, { kind: 'householdRefused', reason: words, ...title })
  await ctx.record({ communityId: claim.communityId, subjectId: claim.claimId })
  return { decidedAt: ctx.now.toISOString() }
})
