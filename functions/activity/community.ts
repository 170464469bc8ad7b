/** Which community a list of activities is of, and whom to call where linli is not open. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'

/** The first of these that has opened linli; else the first that is a community and has not. */
export async function communityAmong(db: Database, communityIds: readonly string[]) {
  const rows = await communitiesOf(db, communityIds)
  const inOrder = communityIds.flatMap((id) => rows.filter(({ communityId }) => communityId === id))
  const open = inOrder.find(({ openedAt }) => openedAt !== null)
  if (open) {
    const { communityId, name, subdistrict, isInvented } = open
    return { community: { communityId, name, subdistrict, isInvented }, notOpen: null }
  }
  const [closed] = inOrder
  if (!closed) return { community: null, notOpen: null }
  const { name, isInvented, lineage } = closed
  return { community: null, notOpen: { name, isInvented, contact: await nearest(db, lineage) } }
}

async function communitiesOf(db: Database, communityIds: readonly string[]) {
  if (communityIds.length === 0) return []
  const above = alias(place, 'above')
  return db
    .select({
      communityId: place.communityId,
      name: place.name,
      subdistrict: above.name,
      isInvented: place.isInvented,
      openedAt: place.openedAt,
      lineage: place.lineage,
    })
    .from(place)
    .innerJoin(above, and(eq(above.communityId, place.parentId), eq(above.placeId, place.parentId)))
    .where(
      and(
        inArray(place.communityId, [...communityIds]),
        eq(place.placeId, place.communityId),
        eq(place.kind, 'community'),
      ),
    )
}

/** The office of the nearest open place above; null where there is none. */
async function nearest(db: Database, lineage: readonly string[]) {
  const rows = await db
    .select({ placeId: place.placeId, office: place.office, officePhone: place.officePhone })
    .from(place)
    .where(
      and(
        inArray(place.communityId, [...lineage]),
        eq(place.placeId, place.communityId),
        isNotNull(place.openedAt),
      ),
    )
  const upwards = rows.sort(
    (one, other) => lineage.indexOf(other.placeId) - lineage.indexOf(one.placeId),
  )
  for (const { office, officePhone } of upwards)
    if (office && officePhone) return { office, officePhone }
  return null
}
