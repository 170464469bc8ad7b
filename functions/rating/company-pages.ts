/** Readings of a company's pages, for whoever works for it at the compound and for nobody else. */
import type { ParsedInputOf } from '@linli/shared/operation'
import type { answerScore } from '@linli/shared/rating/answer-score'
import { momentsOf, type Quarter } from '@linli/shared/rating/quarter'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { holdsAt } from '../_kit/grants.ts'
import type { Database } from '../_kit/world.ts'
import { grant } from '../grant/tables.ts'
import { place } from '../place/tables.ts'
import type { Compound } from './compounds.ts'
import { ratingBatch, ratingLine } from './tables.ts'

/** Conflict beats grant, by company too: wherever else it serves, its staff settles nothing of it. */
export async function worksFor(db: Database, personId: string, now: Date): Promise<string[]> {
  const rows = await db
    .select({ companyId: grant.companyId })
    .from(grant)
    .where(and(holdsAt(personId, now), eq(grant.role, 'propertyStaff')))
    .limit(100)
  return rows.flatMap(({ companyId }) => companyId ?? [])
}

/** The companies for which one works there; care without a company has no page. */
export async function ownCompanies(
  db: Database,
  personId: string,
  now: Date,
  { communityId, compoundId }: Compound,
): Promise<string[]> {
  const [compound] = await db
    .select({ lineage: place.lineage })
    .from(place)
    .where(and(eq(place.communityId, communityId), eq(place.placeId, compoundId)))
  const rows = await db
    .select({ companyId: grant.companyId })
    .from(grant)
    .where(
      and(
        holdsAt(personId, now),
        eq(grant.role, 'propertyStaff'),
        inArray(grant.placeId, compound?.lineage ?? []),
      ),
    )
    .limit(100)
  return [...new Set(rows.flatMap(({ companyId }) => companyId ?? []))]
}

/** The newest edition of each quarter in which one of these companies has a line there. */
export async function pagesOf(
  db: Database,
  { communityId, compoundId }: Compound,
  companyIds: readonly string[],
) {
  if (companyIds.length === 0) return []
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
        inArray(ratingLine.providerId, [...companyIds]),
      ),
    )
    .orderBy(desc(ratingLine.quarter), desc(ratingLine.edition))
    .limit(160)
  const named = ({ line }: (typeof rows)[number]) => `${line.quarter} ${line.providerId}`
  return rows.filter((row, at) => rows.findIndex((one) => named(one) === named(row)) === at)
}

type Page = Omit<ParsedInputOf<typeof answerScore>, 'words'>

/** The one page that is meant, where it is the caller's company's. */
export async function ownPage(db: Database, personId: string, now: Date, of: Page) {
  const own = await ownCompanies(db, personId, now, of)
  const pages = await pagesOf(
    db,
    of,
    own.filter((companyId) => companyId === of.providerId),
  )
  return pages.find(({ line }) => line.quarter === of.quarter)
}

/** Under which an objection is kept: the same for all who object, so there is one. */
export function objectionAt(quarter: Quarter): Date {
  return new Date(momentsOf(quarter).closesAt + 1)
}
