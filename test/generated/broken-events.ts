/** What no phone of ours sends to a door, and the code each gets. */
const circular: Record<string, unknown> = { op: 'person.showMe' }
circular.input = circular

export function nested(depth: number): unknown {
  let value: unknown = 0
  for (let at = 0; at < depth; at += 1) value = { value }
  return value
}

const thrower = {
  get op(): string {
    throw new Error('canary in a getter')
  },
}
const inputThrower = {
  op: 'person.showMe',
  input: {
    get name(): string {
      throw new Error('canary in a getter')
    },
  },
}
const jsonThrower = {
  op: 'person.showMe',
  input: {
    toJSON() {
      throw new Error('canary in toJSON')
    },
  },
}

export const me = (input: unknown, more = {}) => ({ op: 'person.showMe', input, ...more })

export const brokenEvents: [what: string, event: unknown, code: string][] = [
  ...[
    undefined,
    null,
    '',
    'person.showMe',
    0,
    NaN,
    7n,
    true,
    Symbol('op'),
    [],
    [me({})],
    () => me({}),
  ].map((event): [string, unknown, string] => [
    `${typeof event} ${String(event).slice(0, 20)}`,
    event,
    'malformed',
  ]),
  ['an empty object', {}, 'malformed'],
  ['a number for the operation', { op: 5, input: {} }, 'malformed'],
  ['a list for the operation', { op: ['person.showMe'], input: {} }, 'malformed'],
  ['no operation', { input: {} }, 'malformed'],
  ['no input', { op: 'person.showMe' }, 'malformed'],
  ...[null, [], '{}', 1, true].map((input): [string, unknown, string] => [
    `${JSON.stringify(input)} for the input`,
    me(input),
    'malformed',
  ]),
  ...[
    '',
    'x',
    'person',
    'person.',
    'person.showme',
    'person.showMe ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'activity.checkIn',
    'a'.repeat(100_000),
  ].map((op): [string, unknown, string] => [
    `operation ${op.slice(0, 20)}`,
    { op, input: {} },
    'unknownOperation',
  ]),
  ...[
    '',
    'short',
    'a'.repeat(65),
    'with space',
    '../../etc',
    '演示演示演示',
    7,
    null,
    {},
    ['12345678'],
    'line\nbreak',
  ].map((requestId): [string, unknown, string] => [
    `request id ${JSON.stringify(requestId).slice(0, 20)}`,
    me({}, { requestId }),
    'malformed',
  ]),
  ['200 KB of input', me({ text: 'x'.repeat(200_000) }), 'tooLarge'],
  ['200 KB in Chinese', me({ text: '长'.repeat(66_000) }), 'tooLarge'],
  [
    '20,000 keys',
    me(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, at]))),
    'tooLarge',
  ],
  [
    '500 unknown keys',
    me(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`k${at}`, at]))),
    'invalid',
  ],
  ['input within itself', circular, 'tooLarge'],
  ['a BigInt in the input', me({ id: 7n }), 'tooLarge'],
  ['100 levels', me(nested(100) as object), 'invalid'],
  ['a getter that throws, in the event', thrower, 'malformed'],
  ['a getter that throws, in the input', inputThrower, 'tooLarge'],
  ['a toJSON that throws', jsonThrower, 'tooLarge'],
  ['a toJSON that answers nothing', me({ toJSON: () => undefined }), 'tooLarge'],
  [
    'a __proto__ of the event',
    JSON.parse('{"__proto__":{"op":"person.showMe","input":{}}}'),
    'malformed',
  ],
  [
    'a __proto__ of the input',
    JSON.parse('{"op":"person.showMe","input":{"__proto__":{}}}'),
    'invalid',
  ],
  [
    'a proxy',
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('canary in a proxy')
        },
      },
    ),
    'malformed',
  ],
]
