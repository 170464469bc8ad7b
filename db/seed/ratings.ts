/**
 * What was counted of two quarters. The timer finds the first due and publishes it; the last is shown to the companies
 * from the day of the seeding on, so that both can be looked at.
 */
import { dateIn, daysLater } from '@linli/shared/day'
import type { CountedLine } from '@linli/shared/rating/batch'
import { figuresOf } from '@linli/shared/rating/figures'
import { daysOf, momentsOf, type Quarter, quarterOf } from '@linli/shared/rating/quarter'
import { type Histogram, households, starSum } from '@linli/shared/rating/stars'
import type { Client } from 'pg'
import { ratingBatch, ratingFlag, ratingLine } from '../../functions/rating/tables.ts'
import { insertMissing } from './insert.ts'
import type { PlaceRow } from './places.ts'
import { type Contract, contractsOf } from './providers.ts'
import { begunAt, type Sites } from './sites.ts'

type Served = { place: PlaceRow; contract: Contract; name: string; doors: number; bars: Histogram }
type Half = 'first' | 'last'

export async function seedRatings(client: Client, sites: Sites, now: Date): Promise<void> {
  const today = dateIn(now.getTime())
  const last = quarterBefore(daysOf(quarterOf(now.getTime())).from)
  const first = quarterBefore(daysOf(last).from)
  if (daysOf(first).from < dateIn(begunAt.getTime())) return
  const known = await client.query(
    'select from linli.rating_batch where community_id = $1 and quarter = any ($2)',
    [sites.district.placeId, [first, last]],
  )
  if (known.rowCount) return
  await seedBatch(client, sites, { quarter: first, shownOn: daysOf(last).from, half: 'first' })
  await seedBatch(client, sites, { quarter: last, shownOn: today, half: 'last' })
  await seedFlag(client, sites, last)
}

function quarterBefore(firstDay: string): Quarter {
  return quarterOf(`${daysLater(firstDay, -1)}T12:00:00+08:00`)
}

/** As the timer lays it down for the companies to see. */
async function seedBatch(
  client: Client,
  sites: Sites,
  { quarter, shownOn, half }: { quarter: Quarter; shownOn: string; half: Half },
): Promise<void> {
  const { types, lines } = figuresOf(servedIn(sites, half).map(lineOf))
  const districtId = sites.district.placeId
  const end = { objectionsEndOn: daysLater(shownOn, 12), isProvisional: false }
  await insertMissing(client, ratingBatch, [
    { communityId: districtId, quarter, edition: 1, shownOn, ...end, types, corrections: [] },
  ])
  const { communityId } = sites.community
  const rows = lines.map((line) => {
    const { compoundId, providerId } = line
    return { communityId, compoundId, providerId, quarter, edition: 1, districtId, line }
  })
  await insertMissing(client, ratingLine, rows)
}

/** On one evening near the end of the quarter. */
async function seedFlag(client: Client, sites: Sites, quarter: Quarter): Promise<void> {
  const { communityId, compoundId, providerId } = contractsOf(sites).commercial
  const startsAt = new Date(momentsOf(quarter).closesAt + 1 - 9 * 86_400_000 + 20 * 3_600_000)
  const of = { communityId, compoundId, providerId, quarter, startsAt }
  await insertMissing(client, ratingFlag, [{ ...of, reason: 'manyAtOnce', households: 18 }])
}

function servedIn(sites: Sites, half: Half): Served[] {
  const { commercial, dormitory, resettled } = contractsOf(sites)
  const counted: [Contract, string, number, Record<Half, Histogram>][] = [
    [commercial, '演示·春晖物业', 108, { first: [4, 8, 15, 35, 14], last: [3, 5, 13, 41, 20] }],
    [dormitory, '演示·滇青物业', 60, { first: [3, 4, 10, 16, 8], last: [2, 3, 9, 22, 11] }],
    [resettled, sites.community.name, 60, { first: [6, 9, 14, 12, 5], last: [5, 9, 17, 14, 7] }],
  ]
  return counted.flatMap(([contract, name, doors, both]) => {
    const bars = both[half]
    const place = sites.invented.find(({ placeId }) => placeId === contract.compoundId)
    return place ? [{ place, contract, name, doors, bars }] : []
  })
}

function lineOf({ place, contract, name, doors, bars }: Served): CountedLine {
  return {
    ...{ compoundId: place.placeId, compoundName: place.name, providerName: name },
    compoundType: place.compoundType ?? 'commercialCompound',
    ...{ providerId: contract.providerId, providerKind: contract.kind },
    ...{ households: doors, votes: households(bars), starSum: starSum(bars), bars },
  }
}
