import { mayLieIn, type PlaceKind } from '@linli/shared/place/kind'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedNeighbourhood } from '../../db/seed/neighbourhood.ts'
import { personas } from '../../db/seed/personas.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { ask, type Counts, countRows, seedOptions } from './knows.ts'

const noon = seedOptions('2026-03-14T12:00:00+08:00')
let database: Database
let once: Counts

beforeAll(async () => {
  database = await aDatabase()
  await seedNeighbourhood(database.ownerUrl, noon)
  once = await countRows(database.ownerUrl)
})
afterAll(() => database.drop())

test('the neighbourhood has exactly these rows', () => {
  expect(once).toEqual({
    'linli.place': 473,
    'linli.person': 27,
    'linli.person_grant': 28,
    'linli.household_claim': 11,
    'linli.company': 2,
    'linli.service_contract': 4,
    'linli.rating_batch': 2,
    'linli.rating_line': 6,
    'linli.rating_flag': 1,
    'sealed.identity': 27,
    'linli.work_unit': 5,
    'linli.work_unit_registration': 5,
    'linli.activity': 41,
    'linli.sign_up': 89,
    'linli.check_in': 35,
    'linli.record': 124,
  })
})

test('seeding twice, or twice at once, changes nothing', async () => {
  await Promise.all([
    seedNeighbourhood(database.ownerUrl, noon),
    seedNeighbourhood(database.ownerUrl, noon),
  ])
  expect(await countRows(database.ownerUrl)).toEqual(once)
})

test('every place lies where its kind may lie, and its lineage leads from Kunming to itself', async () => {
  const places = await ask<{
    kind: PlaceKind
    parentKind: PlaceKind | null
    isWhole: boolean
    isAtHome: boolean
  }>(
    database.ownerUrl,
    `select child.kind, parent.kind as "parentKind",
       child.lineage = coalesce(parent.lineage, '{}') || child.place_id
         and child.lineage[1] = (select place_id from linli.place where kind = 'city') as "isWhole",
       child.community_id = case when child.kind in ('compound', 'building', 'entrance', 'door')
         then child.lineage[4] else child.place_id end as "isAtHome"
     from linli.place child left join linli.place parent on parent.place_id = child.parent_id`,
  )
  expect(places).toHaveLength(once['linli.place'])
  expect(places.filter(({ isWhole, isAtHome }) => !isWhole || !isAtHome)).toEqual([])
  const misplaced = places.filter(({ kind, parentKind }) =>
    parentKind === null ? kind !== 'city' : !mayLieIn(kind, parentKind),
  )
  expect(misplaced).toEqual([])
})

test('what is invented says 演示 and never 示范; what is real is not marked invented', async () => {
  const wrong = await ask(
    database.ownerUrl,
    `select name from linli.place
     where is_invented <> (official_code is null)
       or (kind in ('community', 'compound') and name not like '演示·%')
       or (is_invented and name like '%示范%')
     union all
     select name from linli.work_unit where name not like '演示·%' or not is_invented
     union all
     select title from linli.activity where concat(title, about, place_name, office) like '%示范%'`,
  )
  expect(wrong).toEqual([])
})

test('everybody on the phone wall but the passer-by is known, by an invented name', async () => {
  const known = await ask<{ personId: string; name: string; openId: string }>(
    database.ownerUrl,
    `select person_id as "personId", name, open_id as "openId"
     from linli.person join sealed.identity using (person_id) where is_invented`,
  )
  const unknown = personas.filter(
    ({ openId, name }) =>
      !known.some(
        (one) =>
          one.openId === openId && one.name === name && one.personId === noon.personIdOf(openId),
      ),
  )
  expect(unknown.map(({ key }) => key)).toEqual(['passerby'])
})

test('one of two communities has opened linli', async () => {
  const communities = await ask(
    database.ownerUrl,
    `select name, opened_at is not null as "isOpen" from linli.place
     where kind = 'community' order by opened_at`,
  )
  expect(communities).toEqual([
    { name: '演示·青禾社区', isOpen: true },
    { name: '演示·青桂社区', isOpen: false },
  ])
})

test('each record of the past has its sign-in, within the window, and the unknown wait', async () => {
  const attended = await ask(
    database.ownerUrl,
    `select title, count(*)::int as people,
       count(*) filter (where standing = 'unconfirmed')::int as waiting,
       count(*) filter (where checked_in_at between opens_at and closes_at)::int as "inTime",
       count(*) filter (where record_id = check_in_id and subject_id = activity_id
         and record.person_id = check_in.person_id and recorded_at = checked_in_at
         and operation = 'activity.checkIn' and length(digest) = 16)::int as recorded
     from linli.activity join linli.check_in using (community_id, activity_id)
     left join linli.record on record.community_id = check_in.community_id
       and record.record_id = check_in.check_in_id
     group by activity.community_id, activity_id, title order by people desc`,
  )
  expect(attended).toEqual([
    { title: '清扫楼道', people: 23, waiting: 2, inTime: 23, recorded: 23 },
    { title: '帮独居老人擦窗户', people: 12, waiting: 1, inTime: 12, recorded: 12 },
  ])
})

test('the member and the resident of the phone wall have receipts', async () => {
  const receipts = await ask(
    database.ownerUrl,
    `select name, count(*)::int as receipts from linli.check_in join linli.person using (person_id)
     where name in ('马丽花', '段国华') group by name order by name`,
  )
  expect(receipts).toEqual([
    { name: '段国华', receipts: 1 },
    { name: '马丽花', receipts: 2 },
  ])
})

test('people have signed up from tomorrow on, each place once, and who finds none waits in order', async () => {
  const signedUp = await ask(
    database.ownerUrl,
    `select title, starts_at::date::text as day, capacity, count(*)::int as all,
       count(placed_at)::int as placed,
       count(*) filter (where (placed_at is null) = (arrival > capacity))::int as right,
       min(signed_up_at) > $1::timestamptz - interval '8 hours' and max(signed_up_at) < $1 as recently
     from linli.activity join linli.sign_up using (community_id, activity_id)
     where capacity = 12 group by activity.community_id, activity_id, title order by starts_at`,
    [noon.now],
  )
  const patrol = {
    title: '夜间安全巡查',
    capacity: 12,
    all: 14,
    placed: 12,
    right: 14,
    recently: true,
  }
  expect(signedUp).toEqual(
    ['2026-03-16', '2026-03-17', '2026-03-18'].map((day) => ({ ...patrol, day })),
  )
})

test('the confirmed hold a role that is invited there, the waiting none', async () => {
  const [counted] = await ask(
    database.ownerUrl,
    `select count(*)::int as wrong from linli.check_in join linli.activity using (community_id, activity_id)
     where (standing = 'confirmed') <> exists (select from linli.person_grant held
       where held.person_id = check_in.person_id and held.community_id = check_in.community_id
         and held.role = any (invited_roles))`,
  )
  expect(counted).toEqual({ wrong: 0 })
})
