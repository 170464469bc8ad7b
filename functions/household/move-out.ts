import { moveOut as contract } from '@linli/shared/household/move-out'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { endMembership } from './leaving.ts'
import { householdClaim } from './tables.ts'

export const moveOut = handle(contract, async (ctx, { communityId, claimId }) => {
  const isMine = and(
    eq(householdClaim.communityId, communityId),
    eq(householdClaim.claimId, claimId),
    eq(householdClaim.personId, ctx.person.personId),
  )
  const [claim] = await ctx.db.select().from(householdClaim).where(isMine).for('update')
  if (claim?.standing === 'member') {
    await endMembership(ctx.db, claim, { at: ctx.now, by: null, words: null })
  } else if (claim?.standing === 'waiting') {
    const withdrawn = { standing: 'withdrawn', decidedAt: ctx.now } as const
    await ctx.db.update(householdClaim).set(withdrawn).where(isMine)
  } else throw ctx.failure('notFound')
  await ctx.record({ communityId, subjectId: claimId })
  return { endedAt: ctx.now.toISOString() }
})
