import { listMyCompounds as contract } from '@linli/shared/rating/list-my-compounds'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { handle } from '../_kit/host.ts'
import { place } from '../place/tables.ts'

/** By the grants one holds at a compound or below it; of a community’s workers not all compounds they care for. */
export const listMyCompounds = handle(contract, async (ctx) => {
  const grants = await ctx.grants()
  if (grants.length === 0) return { compounds: [] }
  const held = alias(place, 'held')
  const rows = await ctx.db
    .selectDistinct({
      communityId: place.communityId,
      compoundId: place.placeId,
      compoundName: place.name,
      isInvented: place.isInvented,
    })
    .from(held)
    .innerJoin(
      place,
      and(
        eq(place.communityId, held.communityId),
        sql`${place.placeId} = any (${held.lineage})`,
        eq(place.kind, 'compound'),
      ),
    )
    .where(
      and(
        inArray(held.communityId, [...new Set(grants.map(({ communityId }) => communityId))]),
        inArray(held.placeId, [...new Set(grants.map(({ placeId }) => placeId))]),
      ),
    )
    .orderBy(place.name)
    .limit(100)
  return { compounds: rows }
})
