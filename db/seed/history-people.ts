// Two thousand households of the neighbourhood: a door and somebody behind it each, all invented.
import type { Client } from 'pg'
import { consent } from '../../functions/_kit/tables.ts'
import { grant } from '../../functions/grant/tables.ts'
import { identity, person } from '../../functions/person/tables.ts'
import { place } from '../../functions/place/tables.ts'
import { insertMissing } from './insert.ts'
import { familyNames, givenNames } from './names.ts'
import { consented, granted, invented, type Knows, neighbours } from './people.ts'
import { buildingsBelow, type PlaceRow, placeBelow } from './places.ts'
import type { Random } from './random.ts'
import type { Known } from './sign-ups.ts'
import { begunAt, doorOf, type Sites } from './sites.ts'

export const households = 2_000
const partyMembers = 120

export async function seedHouseholds(
  client: Client,
  sites: Sites,
  knows: Knows,
  random: Random,
): Promise<Known[]> {
  const compound = placeBelow(sites.community, 'compound', '演示·锦湖里', {
    compoundType: 'commercialCompound',
    openedAt: begunAt,
    office: '演示·青禾社区便民服务站',
    officePhone: '0871-0000-0012',
  })
  const built = [compound, ...buildingsBelow(compound, { buildings: 16, entrances: 4, floors: 14 })]
  await insertMissing(client, place, built)
  const inhabited = inhabitedDoors(sites)
  const doors = [...sites.invented, ...built].filter(
    ({ kind, placeId }) => kind === 'door' && !inhabited.has(placeId),
  )
  const wanted = doors.slice(0, households - inhabited.size)
  return insertPeople(client, sites, { doors: wanted, knows, random })
}

function inhabitedDoors(sites: Sites): Set<string> {
  const lived = neighbours.flatMap(({ holds }) =>
    holds.flatMap(([role, where]) => (role === 'householdMember' ? [where] : [])),
  )
  return new Set(lived.map((where) => doorOf(sites, where).placeId))
}

async function insertPeople(
  client: Client,
  { community }: Sites,
  { doors, knows, random }: { doors: PlaceRow[]; knows: Knows; random: Random },
): Promise<Known[]> {
  const all = doors.map((door, index) => {
    const key = `household-${String(index + 1).padStart(4, '0')}`
    const openId = `demo-${key}`
    const name = `${random.pick(familyNames)}${random.pick(givenNames)}`
    return { key, openId, name, door, personId: knows.personIdOf(openId) }
  })
  const { appId } = knows
  await insertMissing(
    client,
    person,
    all.map(({ personId, name }) => invented(personId, name)),
  )
  await insertMissing(
    client,
    identity,
    all.map(({ personId, openId }) => ({ personId, appId, openId })),
  )
  await insertMissing(client, consent, all.flatMap(consented))
  await insertMissing(client, grant, [
    ...all.map(({ personId, key, door }) => granted(personId, key, 'householdMember', door)),
    ...all
      .slice(0, partyMembers)
      .map(({ personId, key }) => granted(personId, key, 'partyMember', community)),
  ])
  return all.map(({ key, personId }) => ({ key, personId }))
}
