import { endCard as contract } from '@linli/shared/activity/end-card'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { paperCard } from './tables.ts'

export const endCard = handle(contract, async (ctx, { communityId, cardId, endedBecause }) => {
  const isIt = and(eq(paperCard.communityId, communityId), eq(paperCard.cardId, cardId))
  const [card] = await ctx.db.select().from(paperCard).where(isIt).for('update')
  if (!card) throw ctx.failure('notFound')
  if (card.endedAt) throw ctx.failure('activity.cardEnded')
  await ctx.db.update(paperCard).set({ endedAt: ctx.now, endedBecause }).where(isIt)
  await ctx.record({ communityId, subjectId: cardId })
  return { endedAt: ctx.now.toISOString() }
})
