/** Compounds that somebody serves, doors in them, and people who live behind those. */
import { randomUUID } from 'node:crypto'
import type { InputOf } from '@linli/shared/operation'
import type { ProviderKind } from '@linli/shared/rating/provider'
import { quarterOf } from '@linli/shared/rating/quarter'
import type { rate } from '@linli/shared/rating/rate'
import { starValues } from '@linli/shared/rating/stars'
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { openTallies } from '../../functions/cron-ratings/open-tallies.ts'
import { place } from '../../functions/place/tables.ts'
import { company, serviceContract } from '../../functions/provider/tables.ts'
import { insert } from '../cron/rows.ts'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'

export interface Served {
  communityId: string
  compoundId: string
  providerId: string
}

export interface Home {
  communityId: string
  compoundId: string
  doorId: string
}

export type Rating = InputOf<typeof rate>

/** @param from the first day of the contract. */
export async function aContract(
  lane: Lane,
  { communityId, compoundId }: { communityId: string; compoundId: string },
  {
    startsOn = '2025-01-01',
    endsOn = null,
    kind = 'propertyCompany',
    providerId = randomUUID(),
  }: {
    startsOn?: string
    endsOn?: string | null
    kind?: ProviderKind
    providerId?: string
  } = {},
): Promise<Served> {
  const isCompany = kind === 'propertyCompany' || kind === 'stateCompanyCare'
  const enteredAt = lane.now()
  if (isCompany) {
    const named = { name: `演示·${providerId.slice(0, 8)}物业`, creditCode: null, isInvented: true }
    const row = {
      ...named,
      companyId: providerId,
      districtId: randomUUID(),
      registeredAt: enteredAt,
    }
    await drizzle(lane.owner).insert(company).values(row).onConflictDoNothing()
  }
  const contract = { communityId, contractId: randomUUID(), compoundId, kind, providerId }
  const companyId = isCompany ? providerId : null
  const dated = { startsOn, endsOn, enteredAt, withdrawnAt: null, isInvented: true }
  await insert(lane.owner, serviceContract, [{ ...contract, companyId, ...dated }])
  return { communityId, compoundId, providerId }
}

/** A new compound of that site with a company, open for stars in the quarter of the lane's clock. */
export async function aServedCompound(lane: Lane, site: Site = lane.here): Promise<Served> {
  const { communityId, placeId: compoundId } = await lane.aCompound(site, { isOpen: true })
  const served = await aContract(lane, { communityId, compoundId })
  await openAll(lane)
  return served
}

/** What the timer does at its first round. */
export async function openAll(lane: Lane): Promise<number> {
  return openTallies(drizzle(lane.owner), quarterOf(lane.now().getTime()), lane.now())
}

export async function doorsIn(
  lane: Lane,
  of: { communityId: string; compoundId: string },
  many: number,
) {
  const db = drizzle(lane.owner)
  const [compound] = await db.select().from(place).where(eq(place.placeId, of.compoundId))
  if (!compound) throw new Error('There is no such compound.')
  const below = (parent: typeof compound, kind: 'building' | 'entrance' | 'door', name: string) => {
    const placeId = randomUUID()
    const lineage = [...parent.lineage, placeId]
    const more = { compoundType: null, openedAt: null, office: null, officePhone: null }
    return { ...parent, ...more, placeId, parentId: parent.placeId, lineage, kind, name }
  }
  const building = below(compound, 'building', '演示1栋')
  const entrance = below(building, 'entrance', '1单元')
  const doors = Array.from({ length: many }, (_, n) => below(entrance, 'door', `演示${n + 101}`))
  await db.insert(place).values([building, entrance, ...doors])
  const { communityId, compoundId } = of
  return doors.map(({ placeId: doorId }): Home => ({ communityId, compoundId, doorId }))
}

export async function livesAt(lane: Lane, person: Caller, { communityId, doorId }: Home) {
  await lane.give(person, 'householdMember', { communityId, placeId: doorId })
}

/** Households of that compound, one adult each. */
export async function households(lane: Lane, of: Served, many: number) {
  const homes = await doorsIn(lane, of, many)
  return Promise.all(
    homes.map(async (home) => {
      const person = await lane.aPerson('householdMember', { ...home, placeId: home.doorId })
      return { person, home }
    }),
  )
}

export function stars(
  lane: Lane,
  served: Served,
  home: Home,
  given: number,
  more: Partial<Rating> = {},
): Rating {
  const quarter = quarterOf(lane.now().getTime())
  const one = starValues.find((value) => value === given) ?? 1
  const of = { ...served, quarter, doorId: home.doorId, ratingId: randomUUID() }
  return { ...of, stars: one, items: [], note: null, ...more }
}

export interface Counted {
  counts: number[]
  itemCounts: number[]
  changed: number
}

/** The running aggregate, and the same counted from the votes. */
export async function countsOf(lane: Lane, { compoundId, providerId }: Served) {
  const { rows } = await lane.owner.query<
    Counted & { recounted: number[]; itemsRecounted: number[]; votes: number; versions: number }
  >(
    `select counts, item_counts as "itemCounts", cardinality(changed_doors) as changed,
       array(select (select count(*)::int from linli.vote v where v.compound_id = $1 and v.provider_id = $2
         and v.quarter = tally.quarter and v.stars = s) from generate_series(1, 5) s) as recounted,
       array(select (select count(*)::int from linli.vote v where v.compound_id = $1 and v.provider_id = $2
         and v.quarter = tally.quarter and v.items[i] = s)
         from generate_series(1, cardinality(item_keys)) i, generate_series(1, 5) s order by i, s) as "itemsRecounted",
       (select count(*)::int from linli.vote v where v.compound_id = $1 and v.provider_id = $2) as votes,
       (select count(*)::int from linli.vote_version v where v.compound_id = $1 and v.provider_id = $2) as versions
     from linli.tally where compound_id = $1 and provider_id = $2`,
    [compoundId, providerId],
  )
  const [found] = rows
  if (!found) throw new Error('Nobody is rated there.')
  return found
}
