import { occurrencesOf, weekOfMonth } from '@linli/shared/activity/recurrence'
import { expect, it } from 'vitest'
import { compare } from './recurring.ts'

const nothing = {
  announcedYears: [2026],
  holidays: new Set<string>(),
  makeUpDays: new Set<string>(),
}

it('falls on the second Friday of each month, or on the last', () => {
  const given = { startsOn: '2026-01-01', untilOn: '2026-03-31', onHoliday: 'hold' as const }
  const daysOf = (week: number) =>
    occurrencesOf({ ...given, rhythm: { weekdays: [5], week } }, nothing).map(
      ({ heldOn }) => heldOn,
    )
  expect(daysOf(2)).toEqual(['2026-01-09', '2026-02-13', '2026-03-13'])
  expect(daysOf(5)).toEqual(['2026-01-30', '2026-02-27', '2026-03-27'])
  expect([weekOfMonth('2026-01-30'), weekOfMonth('2026-02-27')]).toEqual([5, 4])
})

it('holds nothing twice on one day: what cannot move before the next one is left out', () => {
  const calendar = { ...nothing, holidays: new Set(['2026-05-01', '2026-05-02']) }
  const given = {
    rhythm: { weekdays: [5, 7], week: null },
    startsOn: '2026-05-01',
    untilOn: '2026-05-10',
    onHoliday: 'move' as const,
  }
  expect(occurrencesOf(given, calendar).map(({ heldOn }) => heldOn)).toEqual([
    '2026-05-03',
    '2026-05-08',
    '2026-05-10',
  ])
})

it('equals the walk in 500 random series, and a planted fault does not', () => {
  expect(compare(500, 1)).toBe(0)
  const planted: typeof occurrencesOf = (given, calendar) =>
    occurrencesOf({ ...given, onHoliday: given.onHoliday === 'move' ? 'drop' : 'hold' }, calendar)
  expect(compare(500, 1, planted)).toBeGreaterThan(50)
})
