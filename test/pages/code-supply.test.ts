import { afterEach, expect, test, vi } from 'vitest'
import { learnClock } from '../../miniprogram/lib/clock.ts'
import {
  addressAt,
  type CodeSupply,
  forgetSupply,
  keepSupply,
  keptSupply,
  needsMore,
  secondsLeft,
} from '../../miniprogram/organizer/sign-in-code/code-supply.ts'
import { fakeWx } from './wx.ts'

afterEach(() => vi.unstubAllGlobals())

const start = Date.parse('2026-03-14T01:00:00.000Z')
const supply = {
  addressStart: 'https://linli.example/s/c/a/',
  firstSlot: start / 10_000,
  tokens: Array.from({ length: 90 }, (_token, index) => `token${index}`),
} as CodeSupply

test('each slot of ten seconds shows its own code', () => {
  expect(addressAt(supply, start)).toBe('https://linli.example/s/c/a/token0')
  expect(addressAt(supply, start + 9_999)).toBe('https://linli.example/s/c/a/token0')
  expect(addressAt(supply, start + 10_000)).toBe('https://linli.example/s/c/a/token1')
  expect(addressAt(supply, start + 899_999)).toBe('https://linli.example/s/c/a/token89')
})

test('before the first and after the last fetched code there is none', () => {
  expect(addressAt(supply, start - 1)).toBe('')
  expect(addressAt(supply, start + 900_000)).toBe('')
})

test('two hours stay in hand: more is fetched when less is, and when the clock was moved away', () => {
  const tokens = Array.from({ length: 750 }, (_token, index) => `token${index}`)
  const full = { ...supply, tokens, closesAt: new Date(start + 4 * 3_600_000).toISOString() }
  expect(needsMore(full, start)).toBe(false)
  expect(needsMore(full, start + 309_999)).toBe(false)
  expect(needsMore(full, start + 310_000)).toBe(true)
  expect(needsMore(full, start - 10_000)).toBe(true)
})

test('nothing more is fetched when the codes last until it closes', () => {
  const tokens = supply.tokens.slice(0, 31)
  const last = { ...supply, tokens, closesAt: new Date(start + 300_000).toISOString() }
  expect(needsMore(last, start)).toBe(false)
  expect(needsMore(last, start + 300_000)).toBe(false)
  expect(needsMore({ ...last, tokens: tokens.slice(0, 30) }, start)).toBe(true)
})

test('codes are kept for their activity over a restart, with the server’s time', () => {
  const wx = fakeWx()
  learnClock(new Date(Date.now() + 240_000).toISOString(), Date.now(), Date.now())
  keepSupply('one', supply)
  expect(keptSupply('two')).toBeNull()
  expect(keptSupply('one')).toEqual(supply)
  expect(wx.storage.get('signInCodes')).toMatchObject({ offset: expect.closeTo(240_000, -2) })
  forgetSupply()
  expect(keptSupply('one')).toBeNull()
  learnClock(new Date().toISOString(), Date.now(), Date.now())
})

test('the ring counts from ten to one', () => {
  expect(secondsLeft(start)).toBe(10)
  expect(secondsLeft(start + 100)).toBe(10)
  expect(secondsLeft(start + 9_001)).toBe(1)
})
