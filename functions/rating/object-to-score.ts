import { dateIn } from '@linli/shared/day'
import { objectToScore as contract } from '@linli/shared/rating/object-to-score'
import { handle } from '../_kit/host.ts'
import { objectionAt, ownPage } from './company-pages.ts'
import { ratingFlag } from './tables.ts'

/** It holds nothing up: what is found later is a correction, shown as long as the error stood. */
export const objectToScore = handle(contract, async (ctx, input) => {
  const { personId } = ctx.person
  const page = await ownPage(ctx.db, personId, ctx.now, input)
  if (!page) throw ctx.failure('rating.noPage')
  const { publishedOn, objectionsEndOn } = page.batch
  if (publishedOn !== null || dateIn(ctx.now.getTime()) > objectionsEndOn)
    throw ctx.failure('rating.objectionsEnded')
  const startsAt = objectionAt(input.quarter)
  const objected = await ctx.db
    .insert(ratingFlag)
    .values({ ...input, reason: 'objection', startsAt, households: 0, raisedBy: personId })
    .onConflictDoNothing()
    .returning({ quarter: ratingFlag.quarter })
  if (objected.length === 0) throw ctx.failure('rating.objected')
  await ctx.record({ communityId: input.communityId, subjectId: input.compoundId })
  return { objectedAt: ctx.now.toISOString() }
})
