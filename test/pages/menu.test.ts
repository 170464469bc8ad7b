import { expect, test } from 'vitest'
import type { ListedActivity } from '../../miniprogram/lib/activity-lines.ts'
import { mondayOf } from '../../miniprogram/lib/when.ts'
import { daysFrom, weekFrom } from '../../miniprogram/pages/activities/menu.ts'
import { brief } from './canned.ts'

const activity = (startsAt: string, more: Partial<ListedActivity> = {}) =>
  ({
    ...brief,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 7_200_000).toISOString(),
    invitedRoles: [],
    checkedInAt: null,
    canShowCode: false,
    places: { capacity: null, taken: 0, waiting: 0 },
    signUp: null,
    ...more,
  }) as ListedActivity

const friday = Date.parse('2026-03-13T04:21:00.000Z')

test('the week begins on Monday, also seen from a Sunday', () => {
  expect(mondayOf('2026-03-15')).toBe('2026-03-09')
  expect(mondayOf('2026-03-09')).toBe('2026-03-09')
})

test('the strip marks today, the chosen day, days past, and how much is on', () => {
  const saturday = Array.from({ length: 5 }, () => activity('2026-03-14T01:00:00.000Z'))
  const week = weekFrom('2026-03-09', saturday, '2026-03-14', '2026-03-13')
  expect(week.map(({ word, number }) => `${word}${number}`)).toEqual([
    '一9',
    '二10',
    '三11',
    '四12',
    '今天13',
    '六14',
    '日15',
  ])
  expect(week.map(({ isPast }) => isPast)).toEqual([true, true, true, true, false, false, false])
  expect(week[5]).toMatchObject({
    isChosen: true,
    dots: [0, 1, 2],
    label: '3月14日 周六·明天，5 场',
  })
})

test('an activity just after midnight in Shanghai stands on that day', () => {
  const days = daysFrom('2026-03-13', [activity('2026-03-13T16:00:00.000Z')], friday)
  expect(days.map(({ name, lines }) => [name, lines.length])).toEqual([
    ['3月13日 周五·今天', 0],
    ['3月14日 周六·明天', 1],
  ])
})

test('a line says how one stands with it', () => {
  const open = '2026-03-13T04:30:00.000Z'
  const lines = daysFrom(
    '2026-03-13',
    [
      activity('2026-03-13T01:00:00.000Z'),
      activity('2026-03-13T03:30:00.000Z', { checkedInAt: '2026-03-13T03:33:00.000Z' }),
      activity(open),
      activity(open, { canShowCode: true }),
      activity('2026-03-13T05:30:00.000Z', { canShowCode: true }),
    ],
    friday,
  ).flatMap((day) => day.lines)
  expect(lines.map(({ chip, mayShowCode }) => [chip, mayShowCode])).toEqual([
    ['已结束', false],
    ['11:33 已签到', false],
    ['可签到', false],
    ['可签到', true],
    ['', false],
  ])
})
