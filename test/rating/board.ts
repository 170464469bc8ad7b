import { createHash, randomUUID } from 'node:crypto'
import { dateIn, daysLater } from '@linli/shared/day'
import { type CountedLine, rule } from '@linli/shared/rating/batch'
import { textOf } from '@linli/shared/rating/digest'
import { figuresOf } from '@linli/shared/rating/figures'
import type { Quarter } from '@linli/shared/rating/quarter'
import { drizzle } from 'drizzle-orm/node-postgres'
import { ratingBatch, ratingLine } from '../../functions/rating/tables.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import type { Served } from './homes.ts'

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

/** What was counted at a served compound: forty households unless said otherwise. */
export async function counted(
  lane: Lane,
  { compoundId, providerId }: Served,
  more: Partial<CountedLine> = {},
): Promise<CountedLine> {
  const { rows } = await lane.owner.query<{ name: string }>(
    'select name from linli.place where place_id = $1',
    [compoundId],
  )
  return {
    ...{ compoundId, compoundName: rows[0]?.name ?? '', compoundType: 'oldCompound', providerId },
    ...{ providerName: '演示·好邻物业', providerKind: 'propertyCompany', households: 50 },
    ...{ votes: 40, starSum: 160, bars: [2, 2, 4, 18, 14] },
    ...more,
  }
}

/** A batch of a district as the timer lays it down: shown to the companies, or public since that day. */
export async function aBatch(
  lane: Lane,
  districtId: string,
  lines: readonly CountedLine[],
  { quarter = '2025-Q4', publishedOn = null }: { quarter?: Quarter; publishedOn?: string | null },
): Promise<{ content: string; digest: string }> {
  const figures = figuresOf(lines)
  const of = { placeId: districtId, placeName: '演示区', quarter, edition: 1, follows: null }
  const content = textOf({
    rule,
    ...of,
    publishedOn: publishedOn ?? '',
    ...figures,
    corrections: [],
  })
  const digest = createHash('sha256').update(content).digest('hex')
  const today = dateIn(lane.now().getTime())
  const days = { shownOn: daysLater(today, -4), objectionsEndOn: daysLater(today, 5) }
  const shown = { ...days, isProvisional: false }
  const said = publishedOn ? { content, digest } : { content: null, digest: null }
  const batch = { communityId: districtId, quarter, edition: 1, publishedOn, ...shown, ...said }
  const db = drizzle(lane.owner)
  await db.insert(ratingBatch).values({ ...batch, types: figures.types, corrections: [] })
  const { rows } = await lane.owner.query<{ place: string; community: string }>(
    'select place_id as place, community_id as community from linli.place where place_id = any ($1)',
    [lines.map(({ compoundId }) => compoundId)],
  )
  for (const line of figures.lines) {
    const { compoundId, providerId } = line
    const communityId = rows.find(({ place }) => place === compoundId)?.community ?? ''
    const at = { communityId, compoundId, providerId, quarter, edition: 1, districtId }
    await db.insert(ratingLine).values({ ...at, line, publishedOn })
  }
  return { content, digest }
}
