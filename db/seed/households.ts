import type { Client } from 'pg'
import { householdClaim } from '../../functions/household/tables.ts'
import { company, serviceContract } from '../../functions/provider/tables.ts'
import { companyId, seedId } from './ids.ts'
import { insertMissing } from './insert.ts'
import { type Knows, neighbours, openIdOf } from './people.ts'
import type { PlaceRow } from './places.ts'
import { begunAt, doorOf, type Sites } from './sites.ts'

type Claim = typeof householdClaim.$inferInsert

/** Those who live behind a door, as by a slip; and two who wait, one of them behind a door that is taken. */
export async function seedHouseholds(client: Client, sites: Sites, knows: Knows): Promise<void> {
  const firsts = new Set<string>()
  const members = neighbours.flatMap(({ key, holds }) =>
    holds.flatMap(([role, where]): Claim[] => {
      if (role !== 'householdMember') return []
      const door = doorOf(sites, where)
      const isFirst = !firsts.has(where)
      firsts.add(where)
      const claimId = seedId('grant', key, role, door.placeId)
      const how = { way: 'slip', reason: isFirst ? null : 'doorTaken' } as const
      return [
        {
          ...claimAt(sites, door, key, knows),
          ...how,
          claimId,
          standing: 'member',
          isFirst,
          decidedAt: begunAt,
        },
      ]
    }),
  )
  const asks = [
    { key: 'duanxiaomei', where: '3栋2单元602', way: 'slip', reason: 'doorTaken' },
    { key: 'liguoming', where: '2栋2单元202', way: 'asked', reason: 'noSlip' },
  ] as const
  const waiting = asks.map(({ key, where, way, reason }): Claim => {
    const claim = claimAt(sites, doorOf(sites, where), key, knows)
    return { ...claim, way, reason, standing: 'waiting', isFirst: false, decidedAt: null }
  })
  await insertMissing(client, householdClaim, [...members, ...waiting])
}

function claimAt(sites: Sites, door: PlaceRow, key: string, knows: Knows) {
  return {
    communityId: door.communityId,
    claimId: seedId('claim', key, door.placeId),
    compoundId: sites.compound.placeId,
    doorId: door.placeId,
    personId: knows.personIdOf(openIdOf(key)),
    askedAt: begunAt,
  }
}

/** A company, care by the community, and a compound that nobody serves. */
export async function seedProviders(client: Client, sites: Sites): Promise<void> {
  await insertMissing(client, company, [
    {
      companyId,
      districtId: sites.district.placeId,
      name: '演示·春晖物业',
      creditCode: null,
      registeredAt: begunAt,
      isInvented: true,
    },
  ])
  await insertMissing(client, serviceContract, [
    contractAt(sites.compound, 'propertyCompany', '2024-05-01', companyId),
    contractAt(compoundNamed(sites, '演示·柳溪苑'), 'communityCare', '2025-01-01', null),
    contractAt(compoundNamed(sites, '演示·青禾路老院'), 'none', '2023-07-01', null),
  ])
}

function contractAt(
  compound: PlaceRow,
  kind: (typeof serviceContract.$inferInsert)['kind'],
  startsOn: string,
  ofCompany: string | null,
): typeof serviceContract.$inferInsert {
  const contractId = seedId('contract', compound.placeId, startsOn)
  return {
    communityId: compound.communityId,
    compoundId: compound.placeId,
    contractId,
    kind,
    providerId: ofCompany ?? contractId,
    companyId: ofCompany,
    startsOn,
    endsOn: null,
    enteredAt: begunAt,
    isInvented: true,
  }
}

function compoundNamed(sites: Sites, name: string): PlaceRow {
  const found = sites.invented.find((row) => row.name === name)
  if (!found) throw new Error(`The neighbourhood has no ${name}.`)
  return found
}
