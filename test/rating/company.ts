/** A company with a page to look at, and somebody who works for it. */
import { randomUUID } from 'node:crypto'
import type { Quarter } from '@linli/shared/rating/quarter'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { aBatch, aDistrict, counted } from './board.ts'
import { aContract, type Served } from './homes.ts'

export type Page = Served & { quarter: Quarter }

/** Of a company at a new compound of that site, with a batch of a district of its own, so that there can be many. */
export async function aPage(
  lane: Lane,
  site: Site = lane.here,
  {
    publishedOn = null,
    providerId = randomUUID(),
    districtId,
  }: { publishedOn?: string | null; providerId?: string; districtId?: string } = {},
): Promise<Page> {
  const { communityId, placeId: compoundId } = await lane.aCompound(site, { isOpen: true })
  // Over with its quarter, so that whoever opens the next one opens nothing for it.
  const dated = { providerId, endsOn: '2025-12-31' }
  const served = await aContract(lane, { communityId, compoundId }, dated)
  const of = districtId ?? (await aDistrict(lane))
  await aBatch(lane, of, [await counted(lane, served)], { publishedOn })
  return { ...served, quarter: '2025-Q4' }
}

export function noPage(lane: Lane, { communityId }: Site): Page {
  const { compoundId } = lane.nowhere
  return { communityId, compoundId, providerId: randomUUID(), quarter: '2025-Q4' }
}

/** Whose staff the caller is, wherever they hold that role; of nobody else there is a company of its own. */
export async function companyOf(lane: Lane, { personId }: Caller): Promise<string> {
  const { rows } = await lane.owner.query<{ id: string }>(
    `update linli.person_grant set company_id = coalesce(company_id, $2)
     where person_id = $1 and role = 'propertyStaff' returning company_id as id`,
    [personId, randomUUID()],
  )
  return rows[0]?.id ?? randomUUID()
}

export async function aFlag(
  lane: Lane,
  { communityId, compoundId, providerId, quarter }: Page,
  { reason = 'manyAtOnce', households = 18 }: { reason?: string; households?: number } = {},
): Promise<string> {
  const startsAt = new Date(lane.now().getTime() - 86_400_000).toISOString()
  await lane.owner.query(
    `insert into linli.rating_flag (community_id, compound_id, provider_id, quarter, reason, starts_at, households)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [communityId, compoundId, providerId, quarter, reason, startsAt, households],
  )
  return startsAt
}
