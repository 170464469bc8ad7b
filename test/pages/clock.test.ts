import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { learnClock, now } from '../../miniprogram/lib/clock.ts'

const phone = Date.parse('2026-03-14T01:00:00.000Z')
const at = (milliseconds: number) => new Date(phone + milliseconds).toISOString()

beforeEach(() => {
  vi.useFakeTimers({ now: phone })
  learnClock(at(0), phone, phone)
})
afterEach(() => vi.useRealTimers())

test('the middle of the round trip is when the server read its clock', () => {
  learnClock(at(60_000), phone - 400, phone)
  expect(now()).toBe(phone + 60_200)
})

test('an answer that agrees within its own doubt does not move the clock', () => {
  learnClock(at(60_000), phone, phone)
  learnClock(at(60_900), phone - 1_000, phone + 1_000)
  expect(now()).toBe(phone + 60_000)
})

test('a clock that was moved is followed at once, forward and back', () => {
  learnClock(at(3_600_000), phone - 20, phone)
  expect(now()).toBe(phone + 3_600_010)
  learnClock(at(0), phone - 20, phone)
  expect(now()).toBe(phone + 10)
})
