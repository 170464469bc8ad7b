import { compoundTypes } from '@linli/shared/place/compound-type'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Client } from 'pg'
import { grant, identity, person } from '../../functions/person/tables.ts'
import { place } from '../../functions/place/tables.ts'
import { workUnit, workUnitRegistration } from '../../functions/registration/tables.ts'
import { type Divisions, division, seedDivisions } from './divisions.ts'
import { inSeeding, insertMissing } from './insert.ts'
import { communityNames, compoundNames, familyNames, givenNames, unitNames } from './names.ts'
import type { SeedOptions } from './neighbourhood.ts'
import { granted, invented, type Knows } from './people.ts'
import { type PlaceRow, placeBelow } from './places.ts'
import { type Random, randomFrom } from './random.ts'
import { begunAt } from './sites.ts'
import { inventedUnit } from './work-units.ts'
import { readCounts, type XishanCounts } from './xishan-counts.ts'

/** 西山区 at its real size: members, organisations and communities as the district counted them. */
export const xishanSize = { communities: 111, members: 22_305, workUnits: 1_557 }
const randomSeed = 530_112

export async function seedXishan(
  ownerUrl: string,
  options: Omit<SeedOptions, 'now'>,
): Promise<XishanCounts> {
  const { say } = options
  const random = randomFrom(randomSeed)
  say(`Inventing 西山区 from the seed ${randomSeed} …`)
  return inSeeding(ownerUrl, async (client) => {
    const divisions = await seedDivisions(client)
    const district = division(divisions, '530112')
    const communities = communitiesOf(divisions, district, random)
    const expected = await seedRows(client, communities, random, options)
    const counts = await readCounts(client, district.placeId)
    refuseDifference(counts, expected)
    return counts
  })
}

async function seedRows(
  client: Client,
  communities: PlaceRow[],
  random: Random,
  { say, ...knows }: Omit<SeedOptions, 'now'>,
): Promise<XishanCounts> {
  const compounds = communities.flatMap((community) => compoundsOf(community, random))
  const units = unitsOf(communities, random)
  const members = membersOf(communities, random, knows)
  const add = <Table extends PgTable>(
    what: string,
    table: Table,
    rows: readonly Table['$inferInsert'][],
  ) =>
    insertMissing(client, table, rows, (done) => {
      say(`${what}: ${done} of ${rows.length}`)
    })
  await add('communities', place, communities)
  await add('compounds', place, compounds)
  await add(
    'organisations',
    workUnit,
    units.map(({ unit }) => unit),
  )
  await add(
    'registrations',
    workUnitRegistration,
    units.map(({ registration }) => registration),
  )
  await add(
    'people',
    person,
    members.map((member) => member.person),
  )
  await add(
    'identities',
    identity,
    members.map((member) => member.identity),
  )
  await add(
    'members',
    grant,
    members.map((member) => member.grant),
  )
  return {
    communities: communities.length,
    compounds: compounds.length,
    workUnits: units.length,
    registrations: units.length,
    people: members.length,
    members: members.length,
  }
}

function communitiesOf(divisions: Divisions, district: PlaceRow, random: Random): PlaceRow[] {
  const subdistricts = [...divisions.values()].filter(
    (row) => row.parentId === district.placeId && row.kind === 'subdistrict',
  )
  const names = random.shuffled(communityNames).slice(0, xishanSize.communities)
  return names.flatMap((name, index) => {
    const subdistrict = subdistricts[index % subdistricts.length]
    return subdistrict ? placeBelow(subdistrict, 'community', name, { openedAt: begunAt }) : []
  })
}

function compoundsOf(community: PlaceRow, random: Random): PlaceRow[] {
  const names = random.shuffled(compoundNames).slice(0, 3 + random.number(6))
  return names.map((name) =>
    placeBelow(community, 'compound', name, { compoundType: random.pick(compoundTypes) }),
  )
}

function unitsOf(communities: PlaceRow[], random: Random) {
  const names = random.shuffled(unitNames).slice(0, xishanSize.workUnits)
  return names.map((name) => inventedUnit(name, random.pick(communities).placeId))
}

function membersOf(communities: PlaceRow[], random: Random, knows: Knows) {
  return Array.from({ length: xishanSize.members }, (_, index) => {
    const key = `xishan-${String(index + 1).padStart(5, '0')}`
    const openId = `demo-${key}`
    const personId = knows.personIdOf(openId)
    const name = `${random.pick(familyNames)}${random.pick(givenNames)}`
    return {
      person: invented(personId, name),
      identity: { personId, appId: knows.appId, openId },
      grant: granted(personId, key, 'partyMember', random.pick(communities)),
    }
  })
}

function refuseDifference(counts: XishanCounts, expected: XishanCounts): void {
  const wrong = Object.entries(expected).filter(
    ([what, count]) => counts[what as keyof XishanCounts] !== count,
  )
  if (wrong.length === 0) return
  const named = wrong.map(
    ([what, count]) => `${what} ${counts[what as keyof XishanCounts]} instead of ${count}`,
  )
  throw new Error(`西山区 does not add up, nothing was kept: ${named.join(', ')}.`)
}
