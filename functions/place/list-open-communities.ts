import { listOpenCommunities as contract } from '@linli/shared/place/list-open-communities'
import { and, asc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { handle } from '../_kit/host.ts'
import type { Database } from '../_kit/world.ts'
import { place } from './tables.ts'

/** For anyone, without login: only what is meant to be found. */
export const listOpenCommunities = handle(contract, async (ctx, { districtId }) => {
  const within = districtId ? sql`${districtId} = any (${place.lineage})` : undefined
  const rows = await openCommunities(ctx.db, within)
  const lineages = [...new Set(rows.flatMap(({ lineage }) => lineage))]
  const districts = lineages.length > 0 ? await districtsAmong(ctx.db, lineages) : []
  return {
    districts,
    communities: rows.flatMap(({ lineage, office, officePhone, ...row }) => {
      const districtId = districts.find((district) =>
        lineage.includes(district.districtId),
      )?.districtId
      return districtId && office && officePhone
        ? [{ ...row, districtId, office, officePhone }]
        : []
    }),
  }
})

function openCommunities(db: Database, within: SQL | undefined) {
  const above = alias(place, 'above')
  return db
    .select({
      ...{
        communityId: place.communityId,
        name: place.name,
        subdistrict: above.name,
        lineage: place.lineage,
      },
      ...{ office: place.office, officePhone: place.officePhone, isInvented: place.isInvented },
    })
    .from(place)
    .innerJoin(above, and(eq(above.communityId, place.parentId), eq(above.placeId, place.parentId)))
    .where(and(eq(place.kind, 'community'), isNotNull(place.openedAt), within))
    .orderBy(asc(above.officialCode), asc(place.name))
    .limit(1000)
}

function districtsAmong(db: Database, placeIds: string[]) {
  return db
    .select({ districtId: place.placeId, name: place.name })
    .from(place)
    .where(and(eq(place.kind, 'district'), inArray(place.placeId, placeIds)))
    .orderBy(asc(place.officialCode))
    .limit(200)
}
