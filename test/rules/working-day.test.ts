import { objectionsEndOn, publishableFrom } from '@linli/shared/rating/preview'
import { type Calendar, isWorkingDay, workingDaysLater } from '@linli/shared/working-day'
import { expect, it } from 'vitest'

// Spring Festival 2026, State Council Office notice 国办发明电〔2025〕7号: off from 15 to 23 February,
// worked on Saturday 14 and Saturday 28.
const calendar: Calendar = {
  announcedYears: [2026],
  holidays: new Set(
    ['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-02-${day}`),
  ),
  makeUpDays: new Set(['2026-02-14', '2026-02-28']),
}

it.each([
  ['2026-02-13', true],
  ['2026-02-14', true],
  ['2026-02-15', false],
  ['2026-02-23', false],
  ['2026-02-24', true],
  ['2026-02-28', true],
  ['2026-03-01', false],
  ['2026-03-07', false],
])('%s is worked: %s', (date, worked) => {
  expect(isWorkingDay(date, calendar)).toBe(worked)
})

it.each([
  ['2026-02-13', 5, '2026-02-27'],
  ['2026-02-13', 6, '2026-02-28'],
  ['2026-02-13', 7, '2026-03-02'],
  ['2026-02-16', 1, '2026-02-24'],
  ['2026-03-06', 7, '2026-03-17'],
])('after %s, the working day number %d is %s', (date, days, last) => {
  expect(workingDaysLater(date, days, calendar)).toEqual({ date: last, isProvisional: false })
})

it('is provisional when it reaches a year that is not announced', () => {
  expect(workingDaysLater('2026-12-22', 7, calendar)).toEqual({
    date: '2026-12-31',
    isProvisional: false,
  })
  expect(workingDaysLater('2026-12-23', 7, calendar)).toEqual({
    date: '2027-01-01',
    isProvisional: true,
  })
})

it('gives the company seven whole working days before its page is published', () => {
  expect(objectionsEndOn('2026-02-13', calendar).date).toBe('2026-03-02')
  expect(publishableFrom('2026-02-13', calendar)).toEqual({
    date: '2026-03-03',
    isProvisional: false,
  })
})
