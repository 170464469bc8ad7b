import { compoundTypes } from '@linli/shared/place/compound-type'
import { type Divisions, division } from './divisions.ts'
import { communityNames, compoundNames, familyNames, givenNames, unitNames } from './names.ts'
import { granted, invented, type Knows } from './people.ts'
import { type PlaceRow, placeBelow } from './places.ts'
import { type Random, randomFrom } from './random.ts'
import { begunAt } from './sites.ts'
import { inventedUnit } from './work-units.ts'

/** 西山区 at its real size: members, organisations and communities as the district counted them. */
export const xishanSize = { communities: 111, members: 22_305, workUnits: 1_557 }
export const randomSeed = 530_112

export type Xishan = ReturnType<typeof inventXishan>

/** The same district every time: everything follows from the divisions and the one seed. */
export function inventXishan(divisions: Divisions, knows: Knows) {
  const random = randomFrom(randomSeed)
  const communities = communitiesOf(divisions, division(divisions, '530112'), random)
  const compounds = communities.flatMap((community) => compoundsOf(community, random))
  const units = unitsOf(communities, random)
  const members = membersOf(communities, random, knows)
  return {
    communities,
    compounds,
    workUnits: units.map(({ unit }) => unit),
    registrations: units.map(({ registration }) => registration),
    people: members.map((member) => member.person),
    identities: members.map((member) => member.identity),
    grants: members.map((member) => member.grant),
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
