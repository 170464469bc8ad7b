/** How an edition becomes public: figures from its lines, one text, one digest. */
import { hash } from 'node:crypto'
import { type Batch, type CountedLine, countedLine, rule } from '@linli/shared/rating/batch'
import { correctedBatch } from '@linli/shared/rating/correction'
import { textOf } from '@linli/shared/rating/digest'
import { figuresOf } from '@linli/shared/rating/figures'
import type { Quarter } from '@linli/shared/rating/quarter'
import { and, desc, eq, sql } from 'drizzle-orm'
import { place } from '../place/tables.ts'
import { ratingBatch, ratingLine } from '../rating/tables.ts'
import { askedIn } from './item-lists.ts'
import type { Database } from './world.ts'

type BatchRow = typeof ratingBatch.$inferSelect
export type LineRow = typeof ratingLine.$inferSelect

/** The first edition, from the lines that nobody has taken back. */
export async function publishEdition(tx: Database, batch: BatchRow, today: string): Promise<void> {
  const rows = await linesThatStand(tx, batch)
  const districtId = batch.communityId
  const [district] = await tx
    .select({ name: place.name })
    .from(place)
    .where(and(eq(place.communityId, districtId), eq(place.placeId, districtId)))
  const counted = rows.map(({ line }) => countedOf(line))
  const asked = (await askedIn(tx, districtId))(batch.quarter)
  await publish(tx, {
    ...{ rule, placeId: districtId, placeName: district?.name ?? '', ...(asked && { asked }) },
    ...{ quarter: batch.quarter as Quarter, edition: batch.edition, follows: null },
    ...{ publishedOn: today, ...figuresOf(counted), corrections: [] },
  })
}

/** The next edition without one line, which its correction names. @returns whether there was such a line. */
export async function takeBackLine(
  tx: Database,
  {
    communityId,
    compoundId,
    providerId,
    quarter,
  }: Omit<LineRow, 'line' | 'edition' | 'publishedOn' | 'districtId'>,
  { correctedOn, because }: { correctedOn: string; because: string },
): Promise<boolean> {
  const isIt = and(
    eq(ratingLine.communityId, communityId),
    eq(ratingLine.compoundId, compoundId),
    eq(ratingLine.providerId, providerId),
    eq(ratingLine.quarter, quarter),
  )
  const [line] = await tx
    .select()
    .from(ratingLine)
    .where(isIt)
    .orderBy(desc(ratingLine.edition))
    .limit(1)
  if (!line) return false
  const batch = await lockStanding(tx, line)
  // Not published yet: the flag that was settled keeps it out of the first edition.
  if (!batch?.content || !batch.digest) return true
  const wrong = JSON.parse(batch.content) as Batch
  const rest = await linesOf(tx, batch)
  const left = rest.filter((row) => row.compoundId !== compoundId || row.providerId !== providerId)
  if (left.length === rest.length) return false
  const counted = left.map((row) => countedOf(row.line))
  const next = correctedBatch(wrong, counted, { digest: batch.digest, correctedOn, because })
  const { communityId: districtId, shownOn, objectionsEndOn, isProvisional } = batch
  await tx.insert(ratingBatch).values({
    ...{ communityId: districtId, quarter, edition: next.edition, shownOn, objectionsEndOn },
    ...{ isProvisional, types: next.types, corrections: next.corrections },
  })
  const copies = left.map((row) => ({ ...row, edition: next.edition, publishedOn: null }))
  for (let at = 0; at < copies.length; at += 500) {
    await tx.insert(ratingLine).values(copies.slice(at, at + 500))
  }
  await publish(tx, next)
  return true
}

/** The newest edition, locked: of two corrections at once the second follows the first. */
async function lockStanding(tx: Database, { districtId, quarter }: LineRow) {
  const isIt = and(eq(ratingBatch.communityId, districtId), eq(ratingBatch.quarter, quarter))
  await tx.select({ edition: ratingBatch.edition }).from(ratingBatch).where(isIt).for('update')
  const [standing] = await tx
    .select()
    .from(ratingBatch)
    .where(isIt)
    .orderBy(desc(ratingBatch.edition))
    .limit(1)
  return standing
}

async function publish(tx: Database, batch: Batch): Promise<void> {
  const content = textOf(batch)
  const { placeId, quarter, edition, publishedOn, types, corrections } = batch
  await tx
    .update(ratingBatch)
    .set({ publishedOn, content, digest: hash('sha256', content, 'hex'), types, corrections })
    .where(
      and(
        eq(ratingBatch.communityId, placeId),
        eq(ratingBatch.quarter, quarter),
        eq(ratingBatch.edition, edition),
      ),
    )
  const lines = batch.lines.map((line) => ({
    compoundId: line.compoundId,
    providerId: line.providerId,
    line,
  }))
  // Removing a line can have moved the places of others: each gets its figures of this edition.
  await tx.execute(sql`
    update linli.rating_line set line = said.line, published_on = ${publishedOn}
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as said ("compoundId" uuid, "providerId" uuid, line jsonb)
    where district_id = ${placeId} and quarter = ${quarter} and edition = ${edition}
      and compound_id = said."compoundId" and provider_id = said."providerId"`)
}

function linesOf(tx: Database, { communityId, quarter, edition }: BatchRow) {
  return tx
    .select()
    .from(ratingLine)
    .where(
      and(
        eq(ratingLine.districtId, communityId),
        eq(ratingLine.quarter, quarter),
        eq(ratingLine.edition, edition),
      ),
    )
}

async function linesThatStand(tx: Database, batch: BatchRow): Promise<LineRow[]> {
  const rows = await linesOf(tx, batch)
  const { rows: taken } = await tx.execute<{ key: string }>(sql`
    select distinct compound_id || ' ' || provider_id as key from linli.rating_flag
    where quarter = ${batch.quarter} and finding = 'takenBack'`)
  const gone = new Set(taken.map(({ key }) => key))
  return rows.filter(({ compoundId, providerId }) => !gone.has(`${compoundId} ${providerId}`))
}

function countedOf(line: unknown): CountedLine {
  return countedLine().strip().parse(line)
}
