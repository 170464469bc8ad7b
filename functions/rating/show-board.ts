import { dateIn } from '@linli/shared/day'
import { shownUntil } from '@linli/shared/rating/correction'
import type { Quarter } from '@linli/shared/rating/quarter'
import { showBoard as contract } from '@linli/shared/rating/show-board'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { askedIn } from '../_kit/item-lists.ts'
import { confirmedBoard, coverageOf, publishedEditions } from './boards.ts'
import { ratingLine } from './tables.ts'

/** For anyone, without login. It reads what is published and nothing from which that was made. */
export const showBoard = handle(contract, async (ctx, { districtId, quarter, compoundType }) => {
  const board = await confirmedBoard(ctx.db, districtId)
  if (!board) throw ctx.failure('notFound')
  const editions = await publishedEditions(ctx.db, districtId)
  const shown = quarter ? editions.find((one) => one.quarter === quarter) : editions[0]
  if (quarter && !shown) throw ctx.failure('notFound')
  const today = dateIn(ctx.now.getTime())
  return {
    district: board.district,
    authority: board.confirmation.authority,
    confirmedOn: dateIn(board.confirmation.confirmedAt.getTime()),
    quarters: editions.map((one) => one.quarter as Quarter),
    coverage: await coverageOf(ctx.db, districtId),
    batch: shown
      ? {
          ...{ quarter: shown.quarter as Quarter, edition: shown.edition },
          ...{ publishedOn: shown.publishedOn ?? '', digest: shown.digest ?? '' },
          asked: (await askedIn(ctx.db, districtId))(shown.quarter),
          types: shown.types,
          corrections: shown.corrections.filter((one) => today <= shownUntil(one)),
          lines: await linesOf(ctx, districtId, shown, compoundType),
        }
      : null,
  }
})

type Asking = Ctx<typeof contract>

async function linesOf(
  { db }: Asking,
  districtId: string,
  { quarter, edition }: { quarter: string; edition: number },
  compoundType: string | null,
) {
  const rows = await db
    .select({ line: ratingLine.line })
    .from(ratingLine)
    .where(
      and(
        eq(ratingLine.districtId, districtId),
        eq(ratingLine.quarter, quarter),
        eq(ratingLine.edition, edition),
        compoundType ? sql`${ratingLine.line} ->> 'compoundType' = ${compoundType}` : undefined,
      ),
    )
    .limit(20_000)
  return rows.map(({ line }) => line)
}
