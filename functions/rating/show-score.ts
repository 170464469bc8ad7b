import { dateIn } from '@linli/shared/day'
import { shownUntil } from '@linli/shared/rating/correction'
import { type Quarter, quarterOf } from '@linli/shared/rating/quarter'
import { showScore as contract } from '@linli/shared/rating/show-score'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { providerOn } from '../_kit/households.ts'
import { askedIn } from '../_kit/item-lists.ts'
import {
  type Compound,
  confirmationOf,
  doorsAmong,
  findCompound,
  providersAt,
} from './compounds.ts'
import { companyAnswer, ratingBatch, ratingLine, ratingView } from './tables.ts'

const most = 40

export const showScore = handle(contract, async (ctx, input) => {
  const compound = await findCompound(ctx.db, input)
  if (!compound) throw ctx.failure('notFound')
  const { name: compoundName, compoundType, isInvented, office, officePhone, lineage } = compound
  const who = await providersAt(ctx.db, input)
  const today = await providerOn(ctx.db, input, dateIn(ctx.now.getTime()))
  const kind = today?.kind
  const serving = kind
    ? { kind, providerName: who.get(today.providerId)?.providerName ?? null }
    : null
  const about = { compoundName, compoundType, isInvented, office, officePhone, serving }
  const isShown = await maySee(ctx, input, lineage)
  if (!isShown) return { ...about, isShown, running: [], quarters: [], corrections: [] }
  const quarter = quarterOf(ctx.now.getTime())
  const running = [...(await lastViews(ctx, input, quarter)).values()].flatMap((view) => {
    const { providerId, scoreTenths, votesFrom } = view
    const known = who.get(providerId)
    return known ? [{ providerId, ...known, quarter, scoreTenths, votesFrom }] : []
  })
  const published = await publishedOf(ctx, input)
  const asked = await askedIn(ctx.db, lineage[1] ?? '')
  const quarters = published.quarters.map((one) => ({ ...one, asked: asked(one.quarter) }))
  return { ...about, isShown, running, ...published, quarters }
})

type Asking = Ctx<typeof contract>

/** Whoever lives or works there; everybody once the authority has confirmed the board. */
async function maySee(ctx: Asking, of: Compound, lineage: string[]): Promise<boolean> {
  if ((await ctx.rolesAt(lineage)).length > 0) return true
  if ((await confirmationOf(ctx.db, lineage)) !== undefined) return true
  const held = (await ctx.grants()).filter((grant) => grant.communityId === of.communityId)
  const doors = await doorsAmong(
    ctx.db,
    of,
    held.map(({ placeId }) => placeId),
  )
  return doors.length > 0
}

/** The newest view of each provider in this quarter. */
async function lastViews({ db }: Asking, { communityId, compoundId }: Compound, quarter: string) {
  const rows = await db
    .select()
    .from(ratingView)
    .where(
      and(
        eq(ratingView.communityId, communityId),
        eq(ratingView.compoundId, compoundId),
        eq(ratingView.quarter, quarter),
      ),
    )
    .orderBy(ratingView.number)
    .limit(1000)
  return new Map(rows.map((row) => [row.providerId, row]))
}

/** Of each quarter the newest edition, and the corrections that are still to be shown. */
async function publishedOf({ db, now }: Asking, { communityId, compoundId }: Compound) {
  const rows = await db
    .select({ line: ratingLine, batch: ratingBatch })
    .from(ratingLine)
    .innerJoin(
      ratingBatch,
      and(
        eq(ratingBatch.communityId, ratingLine.districtId),
        eq(ratingBatch.quarter, ratingLine.quarter),
        eq(ratingBatch.edition, ratingLine.edition),
      ),
    )
    .where(
      and(
        eq(ratingLine.communityId, communityId),
        eq(ratingLine.compoundId, compoundId),
        isNotNull(ratingLine.publishedOn),
      ),
    )
    .orderBy(desc(ratingLine.quarter), desc(ratingLine.edition))
    .limit(most * 4)
  const newest = await newestEditions(
    db,
    rows.map(({ batch }) => batch),
  )
  const answers = await db
    .select()
    .from(companyAnswer)
    .where(
      and(eq(companyAnswer.communityId, communityId), eq(companyAnswer.compoundId, compoundId)),
    )
    .limit(most * 4)
  const answerTo = ({ quarter, providerId }: LineRow) => {
    const said = answers.find((one) => one.quarter === quarter && one.providerId === providerId)
    return said ? { words: said.words, answeredAt: said.answeredAt.toISOString() } : null
  }
  const today = dateIn(now.getTime())
  const standing = rows.filter(({ batch }) => newest.get(batch.quarter)?.edition === batch.edition)
  return {
    quarters: standing
      .slice(0, most)
      .map(({ line, batch }) => ({ ...lineOf(line, batch), answer: answerTo(line) })),
    corrections: [...newest.values()]
      .flatMap(({ quarter, corrections }) =>
        corrections.map((one) => ({ ...one, quarter: quarter as Quarter })),
      )
      .filter((one) => one.compoundId === compoundId && today <= shownUntil(one))
      .slice(0, most),
  }
}

type LineRow = typeof ratingLine.$inferSelect
type BatchRow = typeof ratingBatch.$inferSelect

/** A line that was taken back stands in an older edition alone. */
async function newestEditions(db: Asking['db'], batches: readonly BatchRow[]) {
  const newest = new Map<string, BatchRow>()
  const districtId = batches[0]?.communityId
  if (!districtId) return newest
  const rows = await db
    .select()
    .from(ratingBatch)
    .where(and(eq(ratingBatch.communityId, districtId), isNotNull(ratingBatch.publishedOn)))
    .orderBy(ratingBatch.quarter, ratingBatch.edition)
    .limit(400)
  for (const row of rows) newest.set(row.quarter, row)
  return newest
}

function lineOf({ line }: LineRow, { quarter, edition, publishedOn, types }: BatchRow) {
  const { compoundId: _, compoundName: _name, compoundType, providerKind: _kind, ...figures } = line
  const type = types.find((one) => one.compoundType === compoundType)
  return {
    ...figures,
    ...{ quarter: quarter as Quarter, edition, publishedOn: publishedOn ?? '' },
    ...{ meanHundredths: type?.meanHundredths ?? 300, compounds: type?.compounds ?? 1 },
    ranked: type?.ranked ?? 0,
  }
}
