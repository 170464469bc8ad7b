import { answerDispute as contract } from '@linli/shared/activity/answer-dispute'
import { rulingWhenUpheld } from '@linli/shared/activity/dispute'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { handsIn } from './disputes.ts'
import { findActivity } from './queries.ts'
import { lockCheckIn, writeRuling } from './settle.ts'
import { dispute, disputeAnswer } from './tables.ts'

export const answerDispute = handle(contract, async (ctx, input) => {
  const { communityId, disputeId, isUpheld, sentence } = input
  const isIt = and(eq(dispute.communityId, communityId), eq(dispute.disputeId, disputeId))
  const [found] = await ctx.db.select().from(dispute).where(isIt).for('update')
  const isAnswer = and(
    eq(disputeAnswer.communityId, communityId),
    eq(disputeAnswer.disputeId, disputeId),
  )
  const earlier = await ctx.db.select().from(disputeAnswer).where(isAnswer)
  const record = found && (await lockCheckIn(ctx, found))
  const activity = found && (await findActivity(ctx.db, found))
  if (!found || !record || !activity) throw ctx.failure('notFound')
  if (earlier.length > 0) throw ctx.failure('activity.disputeAnswered')
  const answeredBy = ctx.person.personId
  if (found.personId === answeredBy) throw ctx.failure('activity.ownRecord')
  const hands = await handsIn(ctx.db, communityId, found)
  if ([found.enteredBy, ...hands].includes(answeredBy)) throw ctx.failure('activity.ownDoing')
  const answer = { isUpheld, sentence, answeredBy, answeredAt: ctx.now }
  await ctx.db.insert(disputeAnswer).values({ communityId, disputeId, ...answer })
  const standing = rulingWhenUpheld(found.reason)
  // Somebody may have settled it meanwhile as the dispute wants it; then there is nothing to rule.
  if (isUpheld && record.standing !== standing)
    await writeRuling(ctx, found, { standing, reason: sentence })
  const [whom, told] = answered(found, isUpheld, { title: activity.title, reason: sentence })
  await ctx.tell(whom, told)
  await ctx.record({ communityId, subjectId: found.checkInId })
  return { answeredAt: ctx.now.toISOString() }
})

/** Somebody without a phone hears it from whoever wrote it down for them. */
function answered(
  { personId, enteredBy }: typeof dispute.$inferSelect,
  isUpheld: boolean,
  about: { title: string; reason: string },
) {
  if (enteredBy) return [enteredBy, { kind: 'enteredDisputeAnswered', ...about }] as const
  return [personId, { kind: isUpheld ? 'disputeUpheld' : 'disputeKept', ...about }] as const
}
