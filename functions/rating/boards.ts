/** Readings of the boards: of published editions alone, by the district they belong to. */
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { boardConfirmation, coverageFigure, ratingBatch } from './tables.ts'

/** Undefined where there is no such district or nobody has confirmed its board: the same to whoever asks. */
export async function confirmedBoard(db: Database, districtId: string) {
  const [found] = await db
    .select({ district: place.name, confirmation: boardConfirmation })
    .from(boardConfirmation)
    .innerJoin(place, and(eq(place.communityId, districtId), eq(place.placeId, districtId)))
    .where(and(eq(boardConfirmation.communityId, districtId), isNull(boardConfirmation.endedAt)))
  return found
}

/** The newest edition of each quarter, the newest quarter first. */
export async function publishedEditions(db: Database, districtId: string) {
  const { quarter, edition, publishedOn, digest, corrections } = ratingBatch
  const rows = await db
    .select({ quarter, edition, publishedOn, digest, corrections, types: ratingBatch.types })
    .from(ratingBatch)
    .where(and(eq(ratingBatch.communityId, districtId), isNotNull(publishedOn)))
    .orderBy(desc(quarter), desc(edition))
    .limit(400)
  return rows.filter((row, at) => rows.findIndex((one) => one.quarter === row.quarter) === at)
}

/** The newest day of each kind; of two entries for one day the later one. */
export async function coverageOf(db: Database, districtId: string) {
  const { kind, covered, compounds, asOf, enteredAt, communityId } = coverageFigure
  return db
    .selectDistinctOn([kind], { kind, covered, compounds, asOf })
    .from(coverageFigure)
    .where(eq(communityId, districtId))
    .orderBy(kind, desc(asOf), desc(enteredAt))
}
