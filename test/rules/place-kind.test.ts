import {
  isAboveCommunities,
  kindOfSubdistrictCode,
  mayLieIn,
  placeKinds,
} from '@linli/shared/place/kind'
import { expect, it } from 'vitest'

it('lets each kind lie in one kind only, but a community in a zone as well', () => {
  const pairs = placeKinds.flatMap((parent) =>
    placeKinds.filter((child) => mayLieIn(child, parent)).map((child) => `${child} in ${parent}`),
  )
  expect(pairs).toEqual([
    'district in city',
    'subdistrict in district',
    'developmentZone in district',
    'community in subdistrict',
    'community in developmentZone',
    'compound in community',
    'building in compound',
    'entrance in building',
    'door in entrance',
  ])
})

it('knows what lies above communities', () => {
  expect(placeKinds.filter(isAboveCommunities)).toEqual([
    'city',
    'district',
    'subdistrict',
    'developmentZone',
  ])
})

it.each([
  ['530102001000', 'subdistrict'],
  ['530112010000', 'subdistrict'],
  ['530112400000', 'developmentZone'],
  ['530102403000', 'developmentZone'],
  ['530114100000', 'subdistrict'],
])('tells from the code %s that it is a %s', (code, kind) => {
  expect(kindOfSubdistrictCode(code)).toBe(kind)
})
