import { dateIn } from '@linli/shared/day'
import type { Quarter } from '@linli/shared/rating/quarter'
import { showSupervision as contract } from '@linli/shared/rating/show-supervision'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { company } from '../provider/tables.ts'
import { coverageOf } from './boards.ts'
import { worksFor } from './company-pages.ts'
import { boardConfirmation, ratingBatch, ratingFlag, ratingLine } from './tables.ts'

const most = 200

export const showSupervision = handle(contract, async (ctx, { districtId }) => {
  const isIt = and(eq(place.communityId, districtId), eq(place.placeId, districtId))
  const [district] = await ctx.db.select().from(place).where(isIt)
  if (district?.kind !== 'district') throw ctx.failure('notFound')
  const standing = and(
    eq(boardConfirmation.communityId, districtId),
    isNull(boardConfirmation.endedAt),
  )
  const [board] = await ctx.db.select().from(boardConfirmation).where(standing)
  const flags = await flagsOf(ctx, districtId)
  return {
    district: district.name,
    board: board
      ? { authority: board.authority, confirmedOn: dateIn(board.confirmedAt.getTime()) }
      : null,
    waiting: await waitingOf(ctx, districtId),
    coverage: await coverageOf(ctx.db, districtId),
    flags,
    unsettled: flags.filter(({ finding }) => finding === null).length,
  }
})

type Asking = Ctx<typeof contract>

async function waitingOf({ db }: Asking, districtId: string) {
  const { quarter, objectionsEndOn, isProvisional } = ratingBatch
  const rows = await db
    .select({ quarter, objectionsEndOn, isProvisional })
    .from(ratingBatch)
    .where(and(eq(ratingBatch.communityId, districtId), isNull(ratingBatch.publishedOn)))
    .orderBy(desc(quarter))
    .limit(8)
  return rows.map((row) => ({ ...row, quarter: row.quarter as Quarter }))
}

/** What waits for a look first, then the newest; nothing of a compound or company that one works for. */
async function flagsOf({ db, rolesAt, person, now }: Asking, districtId: string) {
  const own = await worksFor(db, person.personId, now)
  const compound = alias(place, 'compound')
  const isSettled = sql`${ratingFlag.finding} is not null`
  const rows = await db
    .select({
      flag: ratingFlag,
      ...{
        compoundName: compound.name,
        isInvented: compound.isInvented,
        lineage: compound.lineage,
      },
      providerName: company.name,
      isPublished: sql<boolean>`exists (select from ${ratingLine}
        where ${ratingLine.communityId} = ${ratingFlag.communityId}
          and ${ratingLine.compoundId} = ${ratingFlag.compoundId}
          and ${ratingLine.providerId} = ${ratingFlag.providerId}
          and ${ratingLine.quarter} = ${ratingFlag.quarter}
          and ${ratingLine.publishedOn} is not null)`,
    })
    .from(ratingFlag)
    .innerJoin(
      compound,
      and(
        eq(compound.communityId, ratingFlag.communityId),
        eq(compound.placeId, ratingFlag.compoundId),
        sql`${compound.lineage}[2] = ${districtId}`,
      ),
    )
    .leftJoin(company, eq(company.companyId, ratingFlag.providerId))
    .orderBy(asc(isSettled), desc(ratingFlag.startsAt), asc(compound.name))
    .limit(most)
  const seen = await Promise.all(
    rows.map(async (row) => [row, await rolesAt(row.lineage)] as const),
  )
  return seen
    .filter(
      ([{ flag }, roles]) => !roles.includes('propertyStaff') && !own.includes(flag.providerId),
    )
    .map(([{ flag, lineage: _, ...more }]) => ({ ...listed(flag), ...more }))
}

function listed({ raisedBy: _, settledBy: _by, ...flag }: typeof ratingFlag.$inferSelect) {
  return {
    ...flag,
    quarter: flag.quarter as Quarter,
    startsAt: flag.startsAt.toISOString(),
    settledAt: flag.settledAt?.toISOString() ?? null,
  }
}
