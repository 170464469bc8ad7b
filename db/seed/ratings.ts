/** Who serves the invented compounds, and what was counted of the quarter before: the timer publishes it when it is due. */
import { dateIn, daysLater } from '@linli/shared/day'
import type { CountedLine } from '@linli/shared/rating/batch'
import { figuresOf } from '@linli/shared/rating/figures'
import { daysOf, momentsOf, type Quarter, quarterOf } from '@linli/shared/rating/quarter'
import { type Histogram, households, starSum } from '@linli/shared/rating/stars'
import type { Client } from 'pg'
import { company, serviceContract } from '../../functions/provider/tables.ts'
import { ratingBatch, ratingFlag, ratingLine } from '../../functions/rating/tables.ts'
import { seedId } from './ids.ts'
import { insertMissing } from './insert.ts'
import type { PlaceRow } from './places.ts'
import { begunAt, type Sites } from './sites.ts'

/** By the names of the compounds; one of them has nobody. */
const served: readonly { compound: string; company: string; doors: number; bars: Histogram }[] = [
  { compound: '演示·梧桐里小区', company: '演示·好邻物业', doors: 216, bars: [4, 6, 18, 61, 40] },
  { compound: '演示·柳溪苑', company: '演示·滇青物业', doors: 96, bars: [5, 9, 17, 14, 7] },
  { compound: '演示·设计院宿舍', company: '演示·滇青物业', doors: 96, bars: [2, 3, 9, 22, 11] },
]
const unserved = '演示·青禾路老院'

export async function seedRatings(client: Client, sites: Sites, now: Date): Promise<void> {
  const districtId = sites.district.placeId
  const all = served.map((one) => ({ ...one, place: placeNamed(sites, one.compound) }))
  const companies = [...new Set(served.map((one) => one.company))].map((name) => {
    const of = { companyId: companyIdOf(name), districtId, name, creditCode: null }
    return { ...of, registeredAt: begunAt, isInvented: true }
  })
  await insertMissing(client, company, companies)
  await insertMissing(client, serviceContract, [
    ...all.map(({ place, company: name }) => contractOf(place, companyIdOf(name))),
    contractOf(placeNamed(sites, unserved), null),
  ])
  await client.query(
    `update linli.person_grant set company_id = $2
     where place_id = $1 and role = 'propertyStaff' and company_id is null`,
    [sites.compound.placeId, companyIdOf('演示·好邻物业')],
  )
  await seedBatch(client, districtId, all, now)
}

type Served = (typeof served)[number] & { place: PlaceRow }

/** Laid down as it is when the companies have just been shown their pages. */
async function seedBatch(client: Client, districtId: string, all: Served[], now: Date) {
  const shownOn = daysOf(quarterOf(now.getTime())).from
  const quarter: Quarter = quarterOf(`${daysLater(shownOn, -1)}T12:00:00+08:00`)
  const { types, lines } = figuresOf(all.map(lineOf))
  const batch = { communityId: districtId, quarter, edition: 1, shownOn, types, corrections: [] }
  const objectionsEndOn = daysLater(shownOn, 12)
  await insertMissing(client, ratingBatch, [{ ...batch, objectionsEndOn, isProvisional: false }])
  const rows = lines.flatMap((line) => {
    const of = all.find(({ place }) => place.placeId === line.compoundId)
    const { compoundId, providerId } = line
    const communityId = of?.place.communityId
    if (!communityId) return []
    return [{ communityId, compoundId, providerId, quarter, edition: 1, districtId, line }]
  })
  await insertMissing(client, ratingLine, rows)
  const [first] = rows
  if (!first || dateIn(begunAt.getTime()) > shownOn) return
  const { communityId, compoundId, providerId } = first
  const startsAt = new Date(momentsOf(quarter).closesAt + 1 - 9 * 86_400_000 + 20 * 3_600_000)
  const of = { communityId, compoundId, providerId, quarter, startsAt }
  await insertMissing(client, ratingFlag, [{ ...of, reason: 'manyAtOnce', households: 18 }])
}

function lineOf({ place, company: providerName, doors, bars }: Served): CountedLine {
  return {
    ...{ compoundId: place.placeId, compoundName: place.name, providerName },
    compoundType: place.compoundType ?? 'commercialCompound',
    ...{ providerId: companyIdOf(providerName), providerKind: 'propertyCompany' },
    ...{ households: doors, votes: households(bars), starSum: starSum(bars), bars },
  }
}

function contractOf({ communityId, placeId, name }: PlaceRow, companyId: string | null) {
  const contractId = seedId('contract', name)
  const dated = { startsOn: dateIn(begunAt.getTime()), enteredAt: begunAt, isInvented: true }
  const kind = companyId ? ('propertyCompany' as const) : ('none' as const)
  const providerId = companyId ?? contractId
  return { communityId, contractId, compoundId: placeId, kind, providerId, companyId, ...dated }
}

function companyIdOf(name: string): string {
  return seedId('company', name)
}

function placeNamed({ invented }: Sites, name: string): PlaceRow {
  const found = invented.find((one) => one.kind === 'compound' && one.name === name)
  if (!found) throw new Error(`There is no compound ${name}.`)
  return found
}
