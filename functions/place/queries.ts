/** Readings of places that several operations share. */
import type { Scope } from '@linli/shared/operation'
import type { PlaceBrief } from '@linli/shared/place/place'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { place } from './tables.ts'

export type Place = typeof place.$inferSelect

export async function findPlace(db: Database, scope: Scope): Promise<Place | undefined> {
  const [found] = await db.select().from(place).where(isAt(scope))
  return found
}

export function isAt({ communityId, placeId }: Scope) {
  return and(eq(place.communityId, communityId), eq(place.placeId, placeId))
}

/** The place directly above; undefined for the root. */
export async function findParent(
  db: Database,
  { parentId, communityId }: Place,
): Promise<Place | undefined> {
  if (!parentId) return undefined
  const candidates = await db.select().from(place).where(eq(place.placeId, parentId))
  // A compound's parent carries its community, a community's parent carries itself.
  return candidates.find((candidate) => [communityId, parentId].includes(candidate.communityId))
}

export function briefOf(row: Place): PlaceBrief {
  const { communityId, placeId, kind, name, compoundType, isInvented, office, officePhone } = row
  const openedAt = row.openedAt?.toISOString() ?? null
  return {
    communityId,
    placeId,
    kind,
    name,
    compoundType,
    isInvented,
    openedAt,
    office,
    officePhone,
  }
}
