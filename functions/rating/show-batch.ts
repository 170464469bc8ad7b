import { showBatch as contract } from '@linli/shared/rating/show-batch'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { confirmedBoard } from './boards.ts'
import { ratingBatch } from './tables.ts'

export const showBatch = handle(contract, async (ctx, { districtId, quarter }) => {
  if (!(await confirmedBoard(ctx.db, districtId))) throw ctx.failure('notFound')
  const [found] = await ctx.db
    .select({ content: ratingBatch.content, digest: ratingBatch.digest })
    .from(ratingBatch)
    .where(
      and(
        eq(ratingBatch.communityId, districtId),
        eq(ratingBatch.quarter, quarter),
        isNotNull(ratingBatch.publishedOn),
      ),
    )
    .orderBy(desc(ratingBatch.edition))
    .limit(1)
  if (!found?.content || !found.digest) throw ctx.failure('notFound')
  return { content: found.content, digest: found.digest }
})
