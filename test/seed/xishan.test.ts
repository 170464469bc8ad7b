import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { seedNeighbourhood } from '../../db/seed/neighbourhood.ts'
import { seedXishan } from '../../db/seed/xishan.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { ask, countRows, seedOptions } from './knows.ts'

const options = seedOptions('2026-03-14T12:00:00+08:00')
const size = {
  communities: 111,
  compounds: 615,
  workUnits: 1_557,
  registrations: 1_557,
  people: 22_305,
  members: 22_305,
}
// A machine with other things to do takes several times the usual two seconds.
vi.setConfig({ testTimeout: 120_000 })
let database: Database
const lines: string[] = []

beforeAll(async () => {
  database = await aDatabase()
  await seedNeighbourhood(database.ownerUrl, options)
})
afterAll(() => database.drop())

test('an interrupted run leaves nothing behind', async () => {
  const before = await countRows(database.ownerUrl)
  const say = (line: string) => {
    if (line === 'people: 5000 of 22305') throw new Error('interrupted')
  }
  await expect(seedXishan(database.ownerUrl, { ...options, say })).rejects.toThrow('interrupted')
  expect(await countRows(database.ownerUrl)).toEqual(before)
})

test('西山区 has its real size beside the neighbourhood, and shows its progress', async () => {
  const say = (line: string) => lines.push(line)
  expect(await seedXishan(database.ownerUrl, { ...options, say })).toEqual(size)
  expect(lines).toContain('members: 10000 of 22305')
  expect(lines.at(-1)).toBe('members: 22305 of 22305')
})

test('seeding it again changes nothing', async () => {
  const before = await countRows(database.ownerUrl)
  expect(await seedXishan(database.ownerUrl, options)).toEqual(size)
  expect(await countRows(database.ownerUrl)).toEqual(before)
})

test('its ten subdistricts share the communities, all invented and marked', async () => {
  const shared = await ask<{ communities: number; marked: number }>(
    database.ownerUrl,
    `select count(*)::int as communities,
       count(*) filter (where community.name like '演示·%' and community.is_invented)::int as marked
     from linli.place subdistrict
     join linli.place community on community.parent_id = subdistrict.place_id
     where subdistrict.official_code like '530112%' and community.kind = 'community'
     group by subdistrict.place_id order by 1 desc`,
  )
  expect(shared.map(({ communities }) => communities)).toEqual([
    12, 11, 11, 11, 11, 11, 11, 11, 11, 11,
  ])
  expect(shared.filter(({ communities, marked }) => communities !== marked)).toEqual([])
})

test('a district that does not add up is refused, and nothing of it is kept', async () => {
  const before = await countRows(database.ownerUrl)
  const strangers = { ...options, personIdOf: (openId: string) => options.personIdOf(`${openId}-`) }
  await expect(seedXishan(database.ownerUrl, strangers)).rejects.toThrow(
    'people 44610 instead of 22305, members 44610 instead of 22305',
  )
  expect(await countRows(database.ownerUrl)).toEqual(before)
})
