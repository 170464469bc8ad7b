import { areCrossed, capsOn, usualLimits } from '@linli/shared/activity/limits'
import { exampleCaps } from '@linli/shared/activity/service-hours'
import { expect, it } from 'vitest'

const caps = { mostMinutesPerDay: 240, mostMinutesPerActivity: 180, mostMinutesByTap: 60 }
const decided = [
  { number: 2, capsFromOn: '2026-03-15', ...caps, mostMinutesPerDay: 300 },
  { number: 1, capsFromOn: '2026-03-10', ...caps },
  { number: 3, capsFromOn: '2026-03-15', ...caps, mostMinutesPerDay: 360 },
]

it.each([
  ['2026-03-09', exampleCaps.mostMinutesPerDay],
  ['2026-03-10', 240],
  ['2026-03-14', 240],
  ['2026-03-15', 360],
  ['2026-12-31', 360],
])('holds on %s what was decided last before it: %s minutes a day', (day, minutes) => {
  expect(capsOn(day, decided).mostMinutesPerDay).toBe(minutes)
})

it('is as the example where nothing was decided', () => {
  expect(capsOn('2026-03-14', [])).toEqual(exampleCaps)
})

it.each([
  [usualLimits, false],
  [{ ...usualLimits, mostMinutesPerDay: 479 }, true],
  [{ ...usualLimits, mostMinutesPerActivity: 120 }, false],
  [{ ...usualLimits, mostMinutesPerActivity: 119 }, true],
])('knows that %o is crossed: %s', (limits, isCrossed) => {
  expect(areCrossed(limits)).toBe(isCrossed)
})
