/** What was counted of the quarter before: shown to the companies now, published by the timer when it is due. */
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

/** Laid down as it is when the companies have just been shown their pages. */
export async function seedRatings(client: Client, sites: Sites, now: Date): Promise<void> {
  const shownOn = daysOf(quarterOf(now.getTime())).from
  if (shownOn < dateIn(begunAt.getTime())) return
  const quarter: Quarter = quarterOf(`${daysLater(shownOn, -1)}T12:00:00+08:00`)
  const districtId = sites.district.placeId
  const known = await client.query(
    'select from linli.rating_batch where community_id = $1 and quarter = $2',
    [districtId, quarter],
  )
  if (known.rowCount) return
  const all = servedIn(sites)
  const { types, lines } = figuresOf(all.map(lineOf))
  const batch = { communityId: districtId, quarter, edition: 1, shownOn, types, corrections: [] }
  const objectionsEndOn = daysLater(shownOn, 12)
  await insertMissing(client, ratingBatch, [{ ...batch, objectionsEndOn, isProvisional: false }])
  const { communityId } = sites.community
  const rows = lines.map((line) => {
    const { compoundId, providerId } = line
    return { communityId, compoundId, providerId, quarter, edition: 1, districtId, line }
  })
  await insertMissing(client, ratingLine, rows)
  const startsAt = new Date(momentsOf(quarter).closesAt + 1 - 9 * 86_400_000 + 20 * 3_600_000)
  const [first] = rows
  if (!first) return
  const { compoundId, providerId } = first
  const of = { communityId, compoundId, providerId, quarter, startsAt }
  await insertMissing(client, ratingFlag, [{ ...of, reason: 'manyAtOnce', households: 18 }])
}

function servedIn(sites: Sites): Served[] {
  const { commercial, dormitory, resettled } = contractsOf(sites)
  const counted: [Contract, string, number, Histogram][] = [
    [commercial, '演示·春晖物业', 216, [4, 6, 18, 61, 40]],
    [dormitory, '演示·滇青物业', 96, [2, 3, 9, 22, 11]],
    [resettled, sites.community.name, 96, [5, 9, 17, 14, 7]],
  ]
  return counted.flatMap(([contract, name, doors, bars]) => {
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
