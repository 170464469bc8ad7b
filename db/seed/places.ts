import { type PlaceKind, placeKinds } from '@linli/shared/place/kind'
import type { place } from '../../functions/place/tables.ts'
import { seedId } from './ids.ts'

export type PlaceRow = typeof place.$inferInsert

/** A place directly below another: invented unless said otherwise, known by its name there. */
export function placeBelow(
  parent: PlaceRow,
  kind: PlaceKind,
  name: string,
  more: Partial<PlaceRow> = {},
): PlaceRow {
  const placeId = more.placeId ?? seedId('place', parent.placeId, name)
  return {
    communityId: isWithinCommunity(kind) ? parent.communityId : placeId,
    placeId,
    parentId: parent.placeId,
    lineage: [...parent.lineage, placeId],
    kind,
    name,
    isInvented: true,
    ...more,
  }
}

/** Buildings of a compound with their entrances and, where floors are given, two doors on each. */
export function buildingsBelow(
  compound: PlaceRow,
  size: { buildings: number; entrances: number; floors: number },
): PlaceRow[] {
  return numbers(size.buildings).flatMap((building) => {
    const house = placeBelow(compound, 'building', `${building}栋`)
    const entrances = numbers(size.entrances).flatMap((entrance) =>
      withDoors(placeBelow(house, 'entrance', `${entrance}单元`), size.floors),
    )
    return [house, ...entrances]
  })
}

function withDoors(entrance: PlaceRow, floors: number): PlaceRow[] {
  const doors = numbers(floors).flatMap((floor) =>
    [1, 2].map((door) => placeBelow(entrance, 'door', `${floor}0${door}`)),
  )
  return [entrance, ...doors]
}

function isWithinCommunity(kind: PlaceKind): boolean {
  return placeKinds.indexOf(kind) > placeKinds.indexOf('community')
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
