import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDivisions } from '../../db/seed/divisions.ts'
import { inSeeding } from '../../db/seed/insert.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { ask } from './knows.ts'

let database: Database

beforeAll(async () => {
  database = await aDatabase()
  for (let times = 0; times < 2; times += 1) await inSeeding(database.ownerUrl, seedDivisions)
})
afterAll(() => database.drop())

test('Kunming has 14 districts, 141 subdistricts and 9 development zones', async () => {
  const counted = await ask(
    database.ownerUrl,
    'select kind, count(*)::int as places from linli.place group by kind order by places',
  )
  expect(counted).toEqual([
    { kind: 'city', places: 1 },
    { kind: 'developmentZone', places: 9 },
    { kind: 'district', places: 14 },
    { kind: 'subdistrict', places: 141 },
  ])
})

test.each([
  ['五华区', '530102', 10, 1],
  ['西山区', '530112', 10, 1],
  ['官渡区', '530111', 12, 1],
  ['嵩明县', '530127', 5, 3],
])('%s (%s) has %i subdistricts and %i development zones', async (name, code, ...sizes) => {
  const [found] = await ask<{ name: string; subdistricts: number; zones: number }>(
    database.ownerUrl,
    `select district.name,
       count(*) filter (where below.kind = 'subdistrict')::int as subdistricts,
       count(*) filter (where below.kind = 'developmentZone')::int as zones
     from linli.place district join linli.place below on below.parent_id = district.place_id
     where district.official_code = $1 group by district.name`,
    [code],
  )
  expect(found).toEqual({ name, subdistricts: sizes[0], zones: sizes[1] })
})

test('every division is real and carries its code with the day of the list', async () => {
  const [counted] = await ask(
    database.ownerUrl,
    `select count(*)::int as places, count(distinct official_code)::int as codes
     from linli.place
     where not is_invented and code_as_of = '2023-06-30' and official_code ~ '^5301[0-9]*$'`,
  )
  expect(counted).toEqual({ places: 165, codes: 165 })
})

test('places keep their ids, so that other rows can point at them for good', async () => {
  const found = await ask(
    database.ownerUrl,
    `select name, place_id as "placeId" from linli.place
     where official_code in ('5301', '530102006') order by official_code`,
  )
  expect(found).toEqual([
    { name: '昆明市', placeId: '7b69fce4-cb1e-8bfe-9b7a-77cbfeae213e' },
    { name: '莲华街道', placeId: '340c6031-329c-8a46-bcfa-18dea5366427' },
  ])
})
