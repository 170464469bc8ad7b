import { askForDoor as contract } from '@linli/shared/household/ask-for-door'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { derivedId } from '../_kit/ids.ts'
import { findDoor, isOfTheProvider } from './queries.ts'
import { householdClaim } from './tables.ts'

export const askForDoor = handle(contract, async (ctx, { communityId, doorId }) => {
  const { personId } = ctx.person
  const found = await findDoor(ctx.db, communityId, doorId)
  if (!found) throw ctx.failure('notFound')
  if (await isOfTheProvider(ctx, found.door.lineage)) throw ctx.failure('household.ofTheProvider')
  const isMember = and(
    eq(householdClaim.communityId, communityId),
    eq(householdClaim.doorId, doorId),
    eq(householdClaim.personId, personId),
    eq(householdClaim.standing, 'member'),
  )
  const members = await ctx.db.select().from(householdClaim).where(isMember)
  if (members.length > 0) throw ctx.failure('household.alreadyMember')
  const claimId = derivedId(contract.name, personId, ctx.requestId)
  const claim = { communityId, claimId, compoundId: found.compound.placeId, doorId, personId }
  const asked = await ctx.db
    .insert(householdClaim)
    .values({
      ...claim,
      way: 'asked',
      reason: 'noSlip',
      standing: 'waiting',
      isFirst: false,
      askedAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ claimId: householdClaim.claimId })
  if (asked.length === 0) throw ctx.failure('household.alreadyWaiting')
  await ctx.record({ communityId, subjectId: claimId })
  return { claimId }
})
