/** Publishes what the companies have seen for seven working days. */
import { dateIn, daysLater } from '@linli/shared/day'
import { objectionsEndOn } from '@linli/shared/rating/preview'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { calendarBetween } from '../_kit/calendar.ts'
import { publishEdition } from '../_kit/editions.ts'
import { inTransaction } from '../_kit/transaction.ts'
import type { Database } from '../_kit/world.ts'
import { ratingBatch } from '../rating/tables.ts'
import type { Round } from './show-views.ts'

type Waiting = typeof ratingBatch.$inferSelect

/** Days; seven working days are never so far away, whatever is announced. */
const farthest = 60

export async function publishBatches(round: Round): Promise<number> {
  const waiting = await round.db
    .select()
    .from(ratingBatch)
    .where(isNull(ratingBatch.publishedOn))
    .orderBy(asc(ratingBatch.quarter), asc(ratingBatch.communityId))
  let published = 0
  for (const batch of waiting) {
    if (!round.hasTime()) break
    if (await inTransaction(round.db, (tx) => publishIfDue(tx, batch, round.now))) published += 1
  }
  return published
}

/** The days are counted again each time: a year that has been announced since may have moved the end. */
async function publishIfDue(
  tx: Database,
  { shownOn, ...of }: Waiting,
  now: Date,
): Promise<boolean> {
  const isIt = and(
    eq(ratingBatch.communityId, of.communityId),
    eq(ratingBatch.quarter, of.quarter),
    eq(ratingBatch.edition, of.edition),
    isNull(ratingBatch.publishedOn),
  )
  const [batch] = await tx.select().from(ratingBatch).where(isIt).for('update')
  if (!batch) return false
  const ends = objectionsEndOn(
    shownOn,
    await calendarBetween(tx, shownOn, daysLater(shownOn, farthest)),
  )
  if (ends.date !== batch.objectionsEndOn || ends.isProvisional !== batch.isProvisional) {
    const end = { objectionsEndOn: ends.date, isProvisional: ends.isProvisional }
    await tx.update(ratingBatch).set(end).where(isIt)
  }
  const today = dateIn(now.getTime())
  if (today <= ends.date) return false
  await publishEdition(tx, batch, today)
  return true
}
