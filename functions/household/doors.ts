/** Which places the doors of a file are, and which of them a compound does not have yet. */
import type { Door, ReadDoors } from '@linli/shared/household/door-file'
import type { PlaceKind } from '@linli/shared/place/kind'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { derivedId } from '../_kit/ids.ts'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import type { Place } from './queries.ts'

export type PlaceRow = typeof place.$inferInsert

export interface Missing {
  places: PlaceRow[]
  counts: { rows: number; buildings: number; entrances: number; doors: number; known: number }
}

const kinds = ['building', 'entrance', 'door'] as const

export async function missingFrom(
  db: Database,
  compound: Place,
  read: Pick<ReadDoors, 'rows' | 'doors'>,
): Promise<Missing> {
  const known = new Map(
    (await placesIn(db, compound)).map((row) => [keyOf(row.parentId, row.name), row.lineage]),
  )
  const places: PlaceRow[] = []
  const add = (lineage: string[], kind: PlaceKind, name: string): string[] => {
    const parentId = lineage.at(-1) ?? compound.placeId
    const there = known.get(keyOf(parentId, name))
    if (there) return there
    const placeId = derivedId('place', parentId, kind, name)
    const row = { ...placeBelow(compound, kind, name), placeId, parentId }
    const own = [...lineage, placeId]
    places.push({ ...row, lineage: own })
    known.set(keyOf(parentId, name), own)
    return own
  }
  for (const door of read.doors) addDoor(compound, door, add)
  const counted = (kind: PlaceKind) => places.filter((row) => row.kind === kind).length
  const doors = counted('door')
  const above = { buildings: counted('building'), entrances: counted('entrance') }
  const counts = { rows: read.rows, ...above, doors, known: read.doors.length - doors }
  return { places, counts }
}

function addDoor(
  compound: Place,
  door: Door,
  add: (lineage: string[], kind: PlaceKind, name: string) => string[],
): void {
  const building = add(compound.lineage, 'building', door.building)
  add(add(building, 'entrance', door.entrance), 'door', door.door)
}

function placesIn(db: Database, { communityId, placeId }: Place) {
  return db
    .select({ parentId: place.parentId, name: place.name, lineage: place.lineage })
    .from(place)
    .where(
      and(
        eq(place.communityId, communityId),
        inArray(place.kind, kinds),
        sql`${placeId} = any (${place.lineage})`,
      ),
    )
}

function placeBelow({ communityId, isInvented }: Place, kind: PlaceKind, name: string) {
  return { communityId, kind, name, isInvented, openedAt: null }
}

function keyOf(parentId: string | null, name: string): string {
  return `${parentId} ${name}`
}
