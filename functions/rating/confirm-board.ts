import { confirmBoard as contract } from '@linli/shared/rating/confirm-board'
import { and, eq, isNull } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { boardConfirmation } from './tables.ts'

/** The index over what stands decides between two who confirm at once. */
export const confirmBoard = handle(contract, async (ctx, input) => {
  const { districtId: communityId, confirmationId, isOn, authority } = input
  const { personId } = ctx.person
  const changed = isOn
    ? await ctx.db
        .insert(boardConfirmation)
        .values({
          communityId,
          confirmationId,
          authority,
          confirmedBy: personId,
          confirmedAt: ctx.now,
        })
        .onConflictDoNothing()
        .returning({ communityId: boardConfirmation.communityId })
    : await ctx.db
        .update(boardConfirmation)
        .set({ endedAt: ctx.now })
        .where(
          and(eq(boardConfirmation.communityId, communityId), isNull(boardConfirmation.endedAt)),
        )
        .returning({ communityId: boardConfirmation.communityId })
  if (changed.length === 0) throw ctx.failure('rating.boardUnchanged')
  await ctx.record({ communityId, subjectId: communityId })
  return { changedAt: ctx.now.toISOString() }
})
