import { windowState } from '@linli/shared/activity/window'
import { dateIn } from '@linli/shared/day'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { seedNeighbourhood } from '../../db/seed/neighbourhood.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { countRows, seedOptions } from './knows.ts'

let database: Database

beforeEach(async () => {
  database = await aDatabase()
})
afterEach(() => database.drop())

async function seedAt(now: string) {
  return seedNeighbourhood(database.ownerUrl, seedOptions(now))
}

test.each([
  ['2026-03-14T12:00:00+08:00', '周末清扫楼道', '2026-03-14T11:55:00+08:00'],
  ['2026-03-16T09:03:00+08:00', '清理楼道堆物', '2026-03-16T08:55:00+08:00'],
  ['2026-03-16T14:20:00+08:00', '手机课堂', '2026-03-16T14:00:00+08:00'],
  ['2026-03-16T18:40:00+08:00', '逐层查楼道灯', '2026-03-16T18:35:00+08:00'],
  ['2026-03-14T23:30:00+08:00', '消防通道夜查', '2026-03-14T23:25:00+08:00'],
  ['2026-03-15T00:10:00+08:00', '消防通道夜查', '2026-03-15T00:05:00+08:00'],
  ['2026-03-15T00:02:00+08:00', '消防通道夜查', '2026-03-15T00:00:00+08:00'],
  ['2028-02-29T06:00:00+08:00', '消防通道夜查', '2028-02-29T05:55:00+08:00'],
])('at %s one can sign in at %s', async (now, title, startsAt) => {
  const { openActivity } = await seedAt(now)
  expect(openActivity.title).toBe(title)
  expect(openActivity.startsAt).toEqual(new Date(startsAt))
  expect(dateIn(openActivity.startsAt.getTime())).toBe(dateIn(now))
  const window = {
    opensAt: openActivity.startsAt.getTime(),
    closesAt: openActivity.endsAt.getTime(),
  }
  expect(windowState(Date.parse(now), window)).toBe('open')
  expect(windowState(Date.parse(now) + 30 * 60_000, window)).toBe('open')
})

test('starting again adds an activity only when none stays open for half an hour', async () => {
  const first = await seedAt('2026-03-16T10:00:00+08:00')
  const before = await countRows(database.ownerUrl)
  const soon = await seedAt('2026-03-16T11:25:00+08:00')
  expect(soon.openActivity.activityId).toBe(first.openActivity.activityId)
  expect(await countRows(database.ownerUrl)).toEqual(before)
  const later = await seedAt('2026-03-16T11:31:00+08:00')
  expect(later.openActivity.activityId).not.toBe(first.openActivity.activityId)
  const after = await countRows(database.ownerUrl)
  expect(after).toEqual({ ...before, 'linli.activity': before['linli.activity'] + 1 })
})

test('midnight brings an activity of the new day, and no invented guests for the old one', async () => {
  const evening = await seedAt('2026-03-14T23:30:00+08:00')
  const before = await countRows(database.ownerUrl)
  const night = await seedAt('2026-03-15T00:10:00+08:00')
  expect(night.openActivity.activityId).not.toBe(evening.openActivity.activityId)
  const after = await countRows(database.ownerUrl)
  expect(after).toEqual({ ...before, 'linli.activity': before['linli.activity'] + 4 })
})
