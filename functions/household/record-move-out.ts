import { recordMoveOut as contract } from '@linli/shared/household/record-move-out'
import { handle } from '../_kit/host.ts'
import { findClaim } from './deciding.ts'
import { endMembership } from './leaving.ts'
import { findDoor } from './queries.ts'

export const recordMoveOut = handle(contract, async (ctx, input) => {
  const claim = await findClaim(ctx.db, input)
  if (!claim) throw ctx.failure('notFound')
  if (claim.standing !== 'member') throw ctx.failure('household.notAMember')
  const { words } = input
  await endMembership(ctx.db, claim, { at: ctx.now, by: ctx.person.personId, words })
  const found = await findDoor(ctx.db, claim.communityId, claim.doorId)
  const title = found ? { title: found.name, placeName: found.compound.name } : {}
  await ctx.tell(claim.personId, { kind: 'householdEnded', reason: words, ...title })
  await ctx.record({ communityId: claim.communityId, subjectId: claim.claimId })
  return { endedAt: ctx.now.toISOString() }
})
