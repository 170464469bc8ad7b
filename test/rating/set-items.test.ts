import { randomUUID } from 'node:crypto'
import type { Quarter } from '@linli/shared/rating/quarter'
import { rate } from '@linli/shared/rating/rate'
import { setItems } from '@linli/shared/rating/set-items'
import { showItems } from '@linli/shared/rating/show-items'
import { showRatingSheet } from '@linli/shared/rating/show-rating-sheet'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aDistrict, districtOf } from './board.ts'
import { aServedCompound, households, openAll, type Served, stars } from './homes.ts'
import { nextList, setItemsExample } from './set-items.example.ts'

let lane: Lane
let start: Date
beforeAll(async () => {
  lane = await aLane()
  start = lane.now()
})
afterAll(() => lane.close())

function supervisorOf(districtId: string): Promise<Caller> {
  return lane.aPerson('districtSupervisor', { communityId: districtId, placeId: districtId })
}

const fresh = (...names: string[]) => names.map((name) => ({ key: null, name }))

async function namesAsked({ person }: { person: Caller }, { communityId, compoundId }: Served) {
  const { providers } = await person.call(showRatingSheet, { communityId, compoundId })
  return providers[0]?.asked.map(({ itemName }) => itemName).join(' ')
}

it('is asked from its quarter on, and leaves the open one as it was, also where a company begins in it', async () => {
  const districtId = await districtOf(lane, lane.here)
  const supervisor = await supervisorOf(districtId)
  const served = await aServedCompound(lane)
  const [home] = await households(lane, served, 1)
  if (!home) throw new Error('Nobody lives there.')
  const items = [
    { key: 'cleaning', name: '楼道保洁' },
    { key: 'order', name: '秩序' },
    ...fresh('停车', '绿化'),
  ]
  expect(await supervisor.call(setItems, nextList(lane, districtId, { items }))).toEqual({
    version: 2,
  })
  const first = '秩序 保洁 维修 绿化 收费公开 态度'
  expect(await namesAsked(home, served)).toBe(first)
  const later = await aServedCompound(lane)
  const [other] = await households(lane, later, 1)
  expect(other && (await namesAsked(other, later))).toBe(first)
  lane.setClock(new Date('2026-04-01T00:01:00+08:00'))
  await openAll(lane)
  expect(await namesAsked(home, served)).toBe('楼道保洁 秩序 停车 绿化')
  const given = stars(lane, served, home.home, 4, { items: [{ item: 'itemG', stars: 2 }] })
  expect((await home.person.call(rate, given)).vote.items).toEqual([{ item: 'itemG', stars: 2 }])
  const gone = stars(lane, served, home.home, 4, { items: [{ item: 'repairs', stars: 2 }] })
  await expect(home.person.call(rate, gone)).rejects.toMatchObject({ code: 'rating.unknownItem' })
  const { quarter, asked } = await supervisor.call(showItems, { districtId })
  expect([quarter, asked?.version]).toEqual(['2026-Q2', 2])
  expect(asked?.items.map(({ key }) => key)).toEqual(['cleaning', 'order', 'itemG', 'greenery'])
  lane.setClock(start)
})

it('lets a later version take the place of one that was still to come', async () => {
  const districtId = await aDistrict(lane)
  const supervisor = await supervisorOf(districtId)
  const write = (since: Quarter, name: string) =>
    supervisor.call(setItems, { districtId, since, items: fresh(name) })
  await write('2026-Q3', '停车')
  await write('2026-Q2', '电梯')
  const { lists } = await supervisor.call(showItems, { districtId })
  expect(lists.map(({ version, since }) => [version, since])).toEqual([
    ...[
      [3, '2026-Q2'],
      [2, '2026-Q3'],
      [1, '2026-Q1'],
    ],
  ])
  const written = { at: start.toISOString(), name: expect.stringMatching(/^演示/) }
  expect(lists.map((list) => list.written)).toEqual([written, written, null])
  lane.setClock(new Date('2026-07-02T09:00:00+08:00'))
  expect((await supervisor.call(showItems, { districtId })).asked?.version).toBe(3)
  lane.setClock(start)
})

it('numbers what ten write at once', async () => {
  const districtId = await aDistrict(lane)
  const supervisor = await supervisorOf(districtId)
  const all = Array.from({ length: 10 }, (_, at) =>
    supervisor.call(setItems, nextList(lane, districtId, { items: fresh(`第${at}项`) })),
  )
  const versions = (await Promise.all(all)).map(({ version }) => version)
  expect(versions.sort((one, other) => one - other)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
})

it.each([
  ['2026-03-31T23:49:00+08:00', '2026-Q2', true],
  ['2026-03-31T23:51:00+08:00', '2026-Q2', false],
  ['2026-03-14T09:00:00+08:00', '2026-Q1', false],
  ['2026-03-14T09:00:00+08:00', '2027-Q1', true],
  ['2026-03-14T09:00:00+08:00', '2027-Q2', false],
] as const)('at %s takes a list for %s: %s', async (now, since, isTaken) => {
  const districtId = await aDistrict(lane)
  const supervisor = await supervisorOf(districtId)
  lane.setClock(new Date(now))
  const code = await supervisor
    .call(setItems, { districtId, since, items: fresh('停车') })
    .then(() => null)
    .catch((error: { code: string }) => error.code)
  lane.setClock(start)
  expect(code).toBe(isTaken ? null : 'rating.quarterSettled')
})

it('is for the supervisor of that district, and of a district alone', async () => {
  const districtId = await districtOf(lane, lane.here)
  const elsewhere = await supervisorOf(await aDistrict(lane))
  const asked = elsewhere.call(setItems, nextList(lane, districtId))
  await expect(asked).rejects.toMatchObject({ code: 'notFound' })
  const supervisor = await supervisorOf(districtId)
  const below = supervisor.call(setItems, nextList(lane, lane.here.subdistrictId))
  await expect(below).rejects.toMatchObject({ code: 'notFound' })
})

it.each([
  ['none', []],
  ['thirteen', Array.from({ length: 13 }, (_, at) => `第${at}项`)],
  ['one character', ['灯']],
  ['eleven characters', ['一二三四五六七八九十一']],
  ['blanks', ['　　']],
  ['a line break', ['保\n洁']],
])('refuses %s', async (_what, names) => {
  const supervisor = await setItemsExample.caller(lane)
  const wish = nextList(lane, randomUUID(), { items: fresh(...names) })
  await expect(supervisor.call(setItems, wish)).rejects.toMatchObject({ code: 'invalid' })
})

it('refuses what is asked twice under two names', async () => {
  const supervisor = await setItemsExample.caller(lane)
  const items = [{ key: 'order', name: '门岗' }, ...fresh('秩序')]
  const wish = nextList(lane, await aDistrict(lane), { items })
  await expect(supervisor.call(setItems, wish)).rejects.toMatchObject({ code: 'rating.itemTwice' })
})

it.each(Object.entries(setItemsExample.refusals))('refuses with %s', async (code, provoke) => {
  const supervisor = await setItemsExample.caller(lane)
  const input = await provoke(lane, supervisor)
  await expect(supervisor.call(setItems, input)).rejects.toMatchObject({ code })
})
