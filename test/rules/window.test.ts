import { checkInWindow, windowState } from '@linli/shared/activity/window'
import { expect, it } from 'vitest'

const at = (time: string) => Date.parse(`2026-03-14T${time}Z`)
const window = checkInWindow(at('01:00:00.000'), at('03:00:00.000'))

it('opens half an hour before the start and closes at the end', () => {
  expect(window).toEqual({ opensAt: at('00:30:00.000'), closesAt: at('03:00:00.000') })
})

it.each([
  ['00:29:59.999', 'early'],
  ['00:30:00.000', 'open'],
  ['01:00:00.000', 'open'],
  ['03:00:00.000', 'open'],
  ['03:00:00.001', 'over'],
])('is at %s %s', (time, state) => {
  expect(windowState(at(time), window)).toBe(state)
})

it('opens on the day before where an activity starts at midnight', () => {
  const start = Date.parse('2026-03-13T16:00:00Z')
  expect(new Date(checkInWindow(start, start + 1).opensAt).toISOString()).toBe(
    '2026-03-13T15:30:00.000Z',
  )
})
