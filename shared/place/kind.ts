/**
 * What a place can be, from the city down to a door. Development zones hold a code at the level of
 * subdistricts but are none (statistics bureau, division list of 2023-06-30), so they are a kind of their own.
 */
export const placeKinds = [
  'city',
  'district',
  'subdistrict',
  'developmentZone',
  'community',
  'compound',
  'building',
  'entrance',
  'door',
] as const

export type PlaceKind = (typeof placeKinds)[number]

const below: Record<PlaceKind, readonly PlaceKind[]> = {
  city: ['district'],
  district: ['subdistrict', 'developmentZone'],
  subdistrict: ['community'],
  developmentZone: ['community'],
  community: ['compound'],
  compound: ['building'],
  building: ['entrance'],
  entrance: ['door'],
  door: [],
}

/** Whether a place of kind `child` may lie directly in one of kind `parent`. */
export function mayLieIn(child: PlaceKind, parent: PlaceKind): boolean {
  return below[parent].includes(child)
}

/** Above communities: places that many communities lie in. */
export function isAboveCommunities(kind: PlaceKind): boolean {
  return placeKinds.indexOf(kind) < placeKinds.indexOf('community')
}

/** Fourth digit group of an official code: 4xx marks what is not a subdistrict but counted like one. */
export function kindOfSubdistrictCode(code: string): 'subdistrict' | 'developmentZone' {
  return code[6] === '4' ? 'developmentZone' : 'subdistrict'
}
