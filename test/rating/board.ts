import { randomUUID } from 'node:crypto'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'

/** The district in which a site lies; of nowhere one that is not there. */
export async function districtOf(lane: Lane, site: Site): Promise<string> {
  const { rows } = await lane.owner.query<{ id: string }>(
    'select lineage[2] as id from linli.place where place_id = $1',
    [site.communityId],
  )
  return rows[0]?.id ?? randomUUID()
}

export async function confirm(lane: Lane, districtId: string): Promise<void> {
  await lane.owner.query(
    `insert into linli.board_confirmation (community_id, confirmation_id, authority, confirmed_by, confirmed_at)
     values ($1, gen_random_uuid(), '演示·区住建局', gen_random_uuid(), $2) on conflict do nothing`,
    [districtId, lane.now()],
  )
}

export async function cityOf(lane: Lane): Promise<string> {
  const { rows } = await lane.owner.query<{ id: string }>(
    'select lineage[1] as id from linli.place where place_id = $1',
    [lane.here.communityId],
  )
  return rows[0]?.id ?? randomUUID()
}

/** One more district of the same city. */
export async function aDistrict(lane: Lane): Promise<string> {
  const [cityId, districtId] = [await cityOf(lane), randomUUID()]
  await lane.owner.query(
    `insert into linli.place (community_id, place_id, parent_id, lineage, kind, name, is_invented, opened_at)
     values ($1, $1, $2, array[$2, $1]::uuid[], 'district', $3, true, $4)`,
    [districtId, cityId, `演示·${districtId.slice(0, 6)}区`, lane.now()],
  )
  return districtId
}
