import { dateIn } from '@linli/shared/day'
import { settleFlag as contract } from '@linli/shared/rating/settle-flag'
import { and, eq, isNull } from 'drizzle-orm'
import { takeBackLine } from '../_kit/editions.ts'
import { handle } from '../_kit/host.ts'
import { worksFor } from './company-pages.ts'
import { ratingFlag } from './tables.ts'

/** What a person found stands: another look needs another flag. */
export const settleFlag = handle(contract, async (ctx, input) => {
  const { communityId, compoundId, providerId, quarter, reason, startsAt, finding, because } = input
  const own = await worksFor(ctx.db, ctx.person.personId, ctx.now)
  if (own.includes(providerId)) throw ctx.failure('notFound')
  const isIt = and(
    eq(ratingFlag.communityId, communityId),
    eq(ratingFlag.compoundId, compoundId),
    eq(ratingFlag.providerId, providerId),
    eq(ratingFlag.quarter, quarter),
    eq(ratingFlag.reason, reason),
    eq(ratingFlag.startsAt, new Date(startsAt)),
  )
  const settled = await ctx.db
    .update(ratingFlag)
    .set({ finding, because, settledBy: ctx.person.personId, settledAt: ctx.now })
    .where(and(isIt, isNull(ratingFlag.finding)))
    .returning({ quarter: ratingFlag.quarter })
  if (settled.length === 0) {
    const [found] = await ctx.db.select().from(ratingFlag).where(isIt)
    throw ctx.failure(found ? 'rating.flagSettled' : 'notFound')
  }
  const said = { correctedOn: dateIn(ctx.now.getTime()), because }
  if (finding === 'takenBack')
    await takeBackLine(ctx.db, { communityId, compoundId, providerId, quarter }, said)
  await ctx.record({ communityId, subjectId: compoundId })
  return { settledAt: ctx.now.toISOString() }
})
