import { expect, test } from 'vitest'
import {
  addressAt,
  type CodeSupply,
  needsMore,
  secondsLeft,
} from '../../miniprogram/organizer/sign-in-code/code-supply.ts'

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

test('more is fetched when half is used, and when the clock was moved away', () => {
  expect(needsMore(supply, start)).toBe(false)
  expect(needsMore(supply, start + 450_000)).toBe(false)
  expect(needsMore(supply, start + 460_000)).toBe(true)
  expect(needsMore(supply, start - 10_000)).toBe(true)
})

test('the ring counts from ten to one', () => {
  expect(secondsLeft(start)).toBe(10)
  expect(secondsLeft(start + 100)).toBe(10)
  expect(secondsLeft(start + 9_001)).toBe(1)
})
