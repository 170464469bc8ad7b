import { base64urlOfUuid, uuidOfBase64url } from '@linli/shared/base64url'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const anyUuid = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))
  .map((hex) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))

it.each([
  ['00000000-0000-0000-0000-000000000000', 'AAAAAAAAAAAAAAAAAAAAAA'],
  ['ffffffff-ffff-ffff-ffff-ffffffffffff', '_____________________w'],
  ['6ba7b810-9dad-41d1-80b4-00c04fd430c8', 'a6e4EJ2tQdGAtADAT9QwyA'],
])('writes %s as %s', (uuid, text) => {
  expect(base64urlOfUuid(uuid)).toBe(text)
  expect(uuidOfBase64url(text)).toBe(uuid)
})

it('writes every id as Node would, and reads it back', () => {
  fc.assert(
    fc.property(anyUuid, (uuid) => {
      const text = Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')
      expect(base64urlOfUuid(uuid)).toBe(text)
      expect(uuidOfBase64url(text)).toBe(uuid)
    }),
  )
})

it('reads capitals as the same id', () => {
  const uuid = '6ba7b810-9dad-41d1-80b4-00c04fd430c8'
  expect(base64urlOfUuid(uuid.toUpperCase())).toBe(base64urlOfUuid(uuid))
})

it.each([
  ['nothing', ''],
  ['one character too few', 'a6e4EJ2tQdGAtADAT9Qwy'],
  ['one too many', 'a6e4EJ2tQdGAtADAT9QwyAA'],
  ['the other alphabet', 'a6e4EJ2tQdGAtADAT9Qw+/'],
  ['padding', 'a6e4EJ2tQdGAtADAT9Qw=='],
  ['a second writing of the same bytes', 'a6e4EJ2tQdGAtADAT9QwyB'],
  ['a line break behind it', 'a6e4EJ2tQdGAtADAT9QwyA\n'],
])('refuses %s', (_what, text) => {
  expect(uuidOfBase64url(text)).toBeNull()
})

it('never takes two texts for the same id', () => {
  const text22 = fc.string({
    minLength: 22,
    maxLength: 22,
    unit: fc.constantFrom(...'ABCabcXYZxyz019-_gwQ'),
  })
  fc.assert(
    fc.property(text22, (text) => {
      const uuid = uuidOfBase64url(text)
      if (uuid !== null) expect(base64urlOfUuid(uuid)).toBe(text)
    }),
  )
})
