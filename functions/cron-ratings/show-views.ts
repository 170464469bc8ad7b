/** Shows a new view where three households have voted since the last one. */

import type { Quarter } from '@linli/shared/rating/quarter'
import { minimumHouseholds } from '@linli/shared/rating/score'
import { type Histogram, households, starSum } from '@linli/shared/rating/stars'
import { unknownMeanHundredths } from '@linli/shared/rating/type-figures'
import { changedForView, isViewDue, nextView } from '@linli/shared/rating/view'
import { and, eq, sql } from 'drizzle-orm'
import type { Noise } from '../_kit/noise.ts'
import { inTransaction } from '../_kit/transaction.ts'
import type { Database, PooledDatabase } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { ratingBatch, ratingView, tally } from '../rating/tables.ts'

export interface Round {
  db: PooledDatabase
  now: Date
  noise: Noise
  hasTime(): boolean
}

type Subject = Pick<
  typeof tally.$inferSelect,
  'communityId' | 'compoundId' | 'providerId' | 'quarter'
>

export function isSubject({ communityId, compoundId, providerId, quarter }: Subject) {
  return and(
    eq(tally.communityId, communityId),
    eq(tally.compoundId, compoundId),
    eq(tally.providerId, providerId),
    eq(tally.quarter, quarter),
  )
}

export async function showViews(round: Round, quarter: Quarter): Promise<number> {
  const { communityId, compoundId, providerId } = tally
  const due = await round.db
    .select({ communityId, compoundId, providerId, quarter: tally.quarter })
    .from(tally)
    .where(
      and(
        eq(tally.quarter, quarter),
        sql`closed_at is null and cardinality(changed_doors) >= ${changedForView}
          and (select sum(had) from unnest(counts) had) >= ${minimumHouseholds}`,
      ),
    )
  let shown = 0
  for (const subject of due) {
    if (!round.hasTime()) break
    if (await inTransaction(round.db, (tx) => showView(tx, round, subject))) shown += 1
  }
  return shown
}

/** Looked at again under the lock: of two runs at once the second finds nothing due. */
async function showView(tx: Database, { now, noise }: Round, subject: Subject): Promise<boolean> {
  const [running] = await tx.select().from(tally).where(isSubject(subject)).for('update')
  if (!running || running.closedAt) return false
  const counts = running.counts as unknown as Histogram
  const counted = { votes: households(counts), starSum: starSum(counts) }
  if (!isViewDue(counted, running.changedDoors.length)) return false
  const number = running.views + 1
  const mean = await lastMean(tx, subject)
  const bytes = noise({ ...subject, edition: 0, place: number })
  const before = { noise: running.noise, view: { scoreTenths: 0, votesFrom: 0 } }
  const { view, noise: sum } = nextView(counted, mean, before, bytes)
  await tx.insert(ratingView).values({ ...subject, number, ...view, shownAt: now })
  await tx
    .update(tally)
    .set({ views: number, noise: sum, changedDoors: [] })
    .where(isSubject(subject))
  return true
}

/** C of the last batch that was published: other compounds do not move it within a quarter. */
async function lastMean(tx: Database, { communityId, compoundId }: Subject): Promise<number> {
  const isIt = and(eq(place.communityId, communityId), eq(place.placeId, compoundId))
  const [compound] = await tx.select().from(place).where(isIt)
  if (!compound) return unknownMeanHundredths
  const { types, quarter, edition, communityId: districtId, publishedOn } = ratingBatch
  const [last] = await tx
    .select({ types })
    .from(ratingBatch)
    .where(
      and(
        sql`${districtId} = any (${sql.param(compound.lineage)}::uuid[])`,
        sql`${publishedOn} is not null`,
      ),
    )
    .orderBy(sql`${quarter} desc`, sql`${edition} desc`)
    .limit(1)
  const own = last?.types.find(({ compoundType }) => compoundType === compound.compoundType)
  return own?.meanHundredths ?? unknownMeanHundredths
}
