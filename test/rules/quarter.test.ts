import {
  daysOf,
  isOpen,
  momentsOf,
  quarter,
  quarterAfter,
  quarterName,
  quarterOf,
} from '@linli/shared/rating/quarter'
import { expect, it } from 'vitest'

it.each([
  ['2025-12-31T15:59:59.999Z', '2025-Q4'],
  ['2025-12-31T16:00:00.000Z', '2026-Q1'],
  ['2026-03-31T15:59:59.999Z', '2026-Q1'],
  ['2026-03-31T16:00:00.000Z', '2026-Q2'],
  ['2026-08-15T04:00:00.000Z', '2026-Q3'],
  ['2026-10-01T00:00:00.000Z', '2026-Q4'],
])('has %s in %s, by the clock of Shanghai', (moment, expected) => {
  expect(quarterOf(moment)).toBe(expected)
  expect(quarterOf(Date.parse(moment))).toBe(expected)
})

it('has a first and a last moment, and a first and a last day', () => {
  const { opensAt, closesAt } = momentsOf('2024-Q1')
  expect(new Date(opensAt).toISOString()).toBe('2023-12-31T16:00:00.000Z')
  expect(new Date(closesAt).toISOString()).toBe('2024-03-31T15:59:59.999Z')
  expect(daysOf('2024-Q1')).toEqual({ from: '2024-01-01', until: '2024-03-31' })
  expect(daysOf('2025-Q4')).toEqual({ from: '2025-10-01', until: '2025-12-31' })
})

it('is open from its first to its last moment', () => {
  const { opensAt, closesAt } = momentsOf('2026-Q2')
  const moments = [opensAt - 1, opensAt, closesAt, closesAt + 1]
  expect(moments.map((now) => isOpen('2026-Q2', now))).toEqual([false, true, true, false])
})

it('follows the one before, and has a name', () => {
  expect(quarterAfter('2026-Q1')).toBe('2026-Q2')
  expect(quarterAfter('2026-Q4')).toBe('2027-Q1')
  expect(quarterName('2026-Q1')).toBe('2026年第1季度')
})

it('is written in one way only', () => {
  const given = ['2026-Q1', '2026-Q0', '2026-Q5', '2026Q1', '2026-q1', '26-Q1', '', 20_261, null]
  expect(given.filter((text) => quarter().safeParse(text).success)).toEqual(['2026-Q1'])
})
