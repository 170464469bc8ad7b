import type { Client } from 'pg'
import { householdClaim } from '../../functions/household/tables.ts'
import { seedId } from './ids.ts'
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
