import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedHistory } from '../../db/seed/history.ts'
import { seedNeighbourhood } from '../../db/seed/neighbourhood.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { ask, countRows, seedOptions } from './knows.ts'

const noon = seedOptions('2026-03-14T12:00:00+08:00')
let database: Database
let seconds = 0

beforeAll(async () => {
  database = await aDatabase()
  await seedNeighbourhood(database.ownerUrl, noon)
  const began = performance.now()
  await seedHistory(database.ownerUrl, noon)
  seconds = (performance.now() - began) / 1000
}, 120_000)
afterAll(() => database.drop())

const one = async (sql: string) => (await ask(database.ownerUrl, sql))[0]

test('two thousand households live behind a door each, all invented, in under a minute', async () => {
  expect(
    await one(`select count(distinct place_id)::int as doors, bool_and(is_invented) as invented
      from linli.person_grant where role = 'householdMember'`),
  ).toEqual({ doors: 2000, invented: true })
  expect(seconds).toBeLessThan(60)
})

test('sixty days have activities, and who came came within the window', async () => {
  expect(
    await one(`select count(distinct (starts_at at time zone 'Asia/Shanghai')::date)::int as days,
        count(distinct activity_id)::int as activities, bool_and(activity.is_invented) as invented,
        count(*) filter (where checked_in_at between opens_at and closes_at)::int = count(*)::int as "inTime"
      from linli.activity join linli.check_in using (community_id, activity_id)
      where starts_at < '2026-03-14T00:00+08:00'`),
  ).toMatchObject({ days: 60, activities: 156, invented: true, inTime: true })
})

test('each way of coming is there, by hand with name and reason, and below the flag of a fifth', async () => {
  const ways = await ask<{ way: string; people: number }>(
    database.ownerUrl,
    'select way, count(*)::int as people from linli.check_in group by way order by way',
  )
  expect(ways).toEqual([
    { way: 'byHand', people: 216 },
    { way: 'late', people: 102 },
    { way: 'scan', people: 3199 },
  ])
  expect(
    await one(`select count(*)::int as "withoutReason" from linli.check_in
      left join linli.by_hand using (community_id, check_in_id)
      left join linli.attendee_name using (community_id, check_in_id)
      where way = 'byHand' and (by_hand.reason is null or attendee_name.name not like '演示·%')`),
  ).toEqual({ withoutReason: 0 })
})

test('places were never oversold, and sign-ups are kept no longer than thirty days', async () => {
  expect(
    await one(`with counted as (
        select capacity, count(placed_at) as placed, count(*) as everybody, min(ends_at) as ended
        from linli.activity join linli.sign_up using (community_id, activity_id)
        group by activity.community_id, activity_id
      ) select count(*) filter (where placed > capacity)::int as oversold,
        count(*) filter (where placed < capacity and everybody > placed)::int as unfilled,
        count(*) filter (where everybody > capacity) > 20 as "haveWaitlists",
        min(ended) > '2026-02-12T12:00+08:00' as kept from counted`),
  ).toEqual({ oversold: 0, unfilled: 0, haveWaitlists: true, kept: true })
})

test('every record has its line in the ledger', async () => {
  expect(
    await one(`select count(*)::int as without from (
        select community_id, check_in_id as id from linli.check_in
        union all select community_id, sign_up_id from linli.sign_up
        union all select community_id, check_out_id from linli.check_out
      ) happened where not exists (select from linli.record
        where record.community_id = happened.community_id and record_id = happened.id)`),
  ).toEqual({ without: 0 })
})

test('seeding again on the same day changes nothing', async () => {
  const before = await countRows(database.ownerUrl)
  await seedHistory(database.ownerUrl, noon)
  expect(await countRows(database.ownerUrl)).toEqual(before)
})
