/** Values and keys that no field of ours takes, and that have broken systems before. */
import fc from 'fast-check'

export const strangeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  'personId',
  'openid',
  'role',
  'now',
  '',
  '$where',
]

function nested(depth: number): unknown {
  let value: unknown = []
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { value }
  return value
}

const numbers = [-1, 0.1, 1e308, -1e308, 5e-324, 2 ** 31, -(2 ** 31), 2 ** 53, -(2 ** 63), 1e21]
const texts = [
  ...[
    '',
    ' ',
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '0x10',
    'null',
    'undefined',
    'true',
    '[object Object]',
  ],
  ...[
    '\u0000',
    'a\u0000b',
    '\u0007\u001b[2J',
    '\u202e演示',
    '\u2066x\u2069',
    '\ud800',
    '\udc00x',
    '\ufeff',
  ],
  ...["'; drop table linli.record; --", '$1', '%00', '../../../etc/passwd', '{{7*7}}'],
]

/** Wrong for any field of ours. NaN, Infinity and undefined cannot come from a phone, but from a caller in Node. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], NaN, Infinity, undefined),
  fc.constantFrom(...numbers),
  fc.double(),
  fc.bigInt(),
  fc.constantFrom(...texts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer({ min: 1, max: 40_000 }).map((length) => '长'.repeat(length)),
  fc.constantFrom(50, 500).map(nested),
  fc.array(fc.constantFrom(...texts, ...numbers), { maxLength: 40 }),
  fc.jsonValue({ maxDepth: 4 }),
  fc.constant(JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}')),
)
