import { randomUUID } from 'node:crypto'
import type { PlaceKind } from '@linli/shared/place/kind'
import { and, eq } from 'drizzle-orm'
import type { drizzle } from 'drizzle-orm/node-postgres'
import { place } from '../../functions/place/tables.ts'

/** A community as a place, with a compound in it and the subdistrict above. */
export interface Site {
  communityId: string
  placeId: string
  compoundId: string
  subdistrictId: string
}

type Db = ReturnType<typeof drizzle>
type Row = typeof place.$inferInsert

/** City, district and subdistrict, all open; the subdistrict is what communities are put into. */
export async function addTree(db: Db, now: Date): Promise<Row> {
  const city = await add(db, rowOf('city', '演示市', undefined, now))
  const district = await add(db, rowOf('district', '演示区', city, now))
  return add(db, rowOf('subdistrict', '演示街道', district, now))
}

/** A community with one compound, which is not open. */
export async function addSite(
  db: Db,
  subdistrict: Row,
  openedAt: Date | null,
  named: string = randomUUID().slice(0, 8),
): Promise<Site> {
  const name = `演示·${named}社区`
  const community = await add(db, rowOf('community', name, subdistrict, openedAt))
  const { communityId, placeId } = community
  const site = { communityId, placeId, subdistrictId: subdistrict.placeId }
  return { ...site, compoundId: await addCompound(db, site, null) }
}

export async function addCompound(
  db: Db,
  site: Pick<Site, 'communityId' | 'placeId' | 'subdistrictId'>,
  openedAt: Date | null,
): Promise<string> {
  const [parent] = await db.select().from(place).where(eq(place.placeId, site.placeId))
  if (!parent) throw new Error('There is no such community to put a compound into.')
  const name = `演示·${randomUUID().slice(0, 8)}小区`
  const row = rowOf('compound', name, parent, openedAt)
  const { communityId } = site
  return (await add(db, { ...row, communityId, compoundType: 'oldCompound' })).placeId
}

/** One door, behind an entrance of a building of its own. */
export async function addDoor(
  db: Db,
  { communityId, compoundId }: Pick<Site, 'communityId' | 'compoundId'>,
): Promise<{ buildingId: string; entranceId: string; doorId: string }> {
  const at = and(eq(place.communityId, communityId), eq(place.placeId, compoundId))
  const [compound] = await db.select().from(place).where(at)
  if (!compound) throw new Error('There is no such compound to put a door into.')
  const below = async (kind: PlaceKind, name: string, parent: Row) =>
    add(db, { ...rowOf(kind, name, parent, null), communityId })
  const building = await below('building', `${randomUUID().slice(0, 8)}栋`, compound)
  const entrance = await below('entrance', '2单元', building)
  const door = await below('door', '602', entrance)
  return { buildingId: building.placeId, entranceId: entrance.placeId, doorId: door.placeId }
}

export function nowhere(): Site {
  const communityId = randomUUID()
  return {
    communityId,
    placeId: communityId,
    compoundId: randomUUID(),
    subdistrictId: randomUUID(),
  }
}

function rowOf(kind: PlaceKind, name: string, parent: Row | undefined, openedAt: Date | null): Row {
  const placeId = randomUUID()
  const lineage = [...(parent?.lineage ?? []), placeId]
  const office = openedAt ? { office: '演示·便民服务站', officePhone: '0871-0000-0012' } : {}
  const parentId = parent?.placeId ?? null
  return {
    communityId: placeId,
    placeId,
    parentId,
    lineage,
    kind,
    name,
    isInvented: true,
    openedAt,
    ...office,
  }
}

async function add(db: Db, row: Row): Promise<Row> {
  await db.insert(place).values(row)
  return row
}
