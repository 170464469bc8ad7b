import { afterEach, expect, test, vi } from 'vitest'
import { newId, newRequestId, uuidOf } from '../../miniprogram/lib/ids.ts'
import { fakeWx } from './wx.ts'

const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

afterEach(() => vi.unstubAllGlobals())

test('sixteen bytes become a UUID of version 4', () => {
  expect(uuidOf(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  expect(uuidOf(new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000')
})

test('ids differ, also on a phone without a source of randomness', async () => {
  fakeWx()
  const made = new Set<string>()
  for (let round = 0; round < 200; round += 1) made.add(await newId())
  vi.stubGlobal('wx', {})
  for (let round = 0; round < 200; round += 1) made.add(await newId()).add(newRequestId())
  expect(made.size).toBe(600)
  expect([...made].filter((id) => !version4.test(id))).toEqual([])
})
