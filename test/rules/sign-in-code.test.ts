import {
  acceptedSlots,
  addressStart,
  isInTime,
  readAddress,
  slotAt,
  slotOf,
  slotSeconds,
} from '@linli/shared/activity/sign-in-code'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const token = 'AAECAwQFBgcICQoLDA0ODxAREhMU'
const communityId = '6ba7b810-9dad-41d1-80b4-00c04fd430c8'
const activityId = '0f0e0d0c-0b0a-4908-8706-050403020100'
const start = addressStart('https://linli.example', communityId, activityId)
const address = start + token

it('is an address of 98 characters', () => {
  expect(address).toBe(
    'https://linli.example/s/a6e4EJ2tQdGAtADAT9QwyA/Dw4NDAsKSQiHBgUEAwIBAA/AAECAwQFBgcICQoLDA0ODxAREhMU',
  )
  expect(address).toHaveLength(98)
})

it('lives twenty to thirty seconds', () => {
  expect([slotSeconds, acceptedSlots]).toEqual([10, 3])
  expect(slotAt(0)).toBe(0)
  expect(slotAt(9_999)).toBe(0)
  expect(slotAt(10_000)).toBe(1)
  expect(slotAt(Date.parse('2026-03-14T01:03:00.000Z'))).toBe(177_345_018)
})

it('reads the slot of a token from its first four bytes', () => {
  for (const slot of [0, 1, 177_345_018, 2 ** 31, 2 ** 32 - 1]) {
    const bytes = Buffer.alloc(21, 0xff)
    bytes.writeUInt32BE(slot)
    expect(slotOf(bytes.toString('base64url'))).toBe(slot)
  }
})

it('was in time when it was seen in its slot or the two after it', () => {
  const bytes = Buffer.alloc(21)
  bytes.writeUInt32BE(100)
  const seen = bytes.toString('base64url')
  const moments = [999_999, 1_000_000, 1_029_999, 1_030_000]
  expect(moments.map((at) => isInTime(seen, at))).toEqual([false, true, true, false])
})

it('reads back whatever it wrote, under any origin', () => {
  const letters = fc.constantFrom(...'ABCXYZabcxyz0189-_')
  const tokens = fc.string({ minLength: 28, maxLength: 28, unit: letters })
  const origins = fc.constantFrom('https://linli.example', 'http://127.0.0.1:8080', 'https://a.cn')
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), tokens, origins, (community, activity, text, origin) => {
      const read = readAddress(addressStart(origin, community, activity) + text)
      expect(read).toEqual({ communityId: community, activityId: activity, token: text })
    }),
  )
})

it.each([
  ['with a slash at the end', `${address}/`],
  ['with blanks around it', `  ${address}\n`],
])('is read %s', (_how, text) => {
  expect(readAddress(text)).toEqual({ communityId, activityId, token })
})

it.each([
  ['nothing', ''],
  ['a shop', 'https://example.com/pay?amount=1'],
  ['a cut token', address.slice(0, -1)],
  ['a longer token', `${address}A`],
  ['a query behind it', `${address}?x=1`],
  ['ids in the wrong number', `https://linli.example/s/${token}`],
  ['an id with bits left over', address.replace('QwyA', 'QwyB')],
  ['another path', address.replace('/s/', '/t/')],
  ['a token that is not base64url', address.replace('AAEC', 'AA+C')],
  ['only a path with letters of another script', `/s/${'演'.repeat(22)}/x/${token}`],
])('is not read from %s', (_what, text) => {
  expect(readAddress(text)).toBeNull()
})

it('is read from no junk, and no junk stops it', () => {
  const junk = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.integer({ min: 1, max: 20_000 }).map((length) => '/s/'.repeat(length)),
  )
  fc.assert(
    fc.property(junk, (text) => {
      expect(readAddress(text)).toBeNull()
    }),
  )
})
