import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { readAnswer } from './fuzzing.ts'

const circular: Record<string, unknown> = { op: 'person.showMe' }
circular.input = circular

function nested(depth: number): unknown {
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

const me = (input: unknown, more = {}) => ({ op: 'person.showMe', input, ...more })

const events: [what: string, event: unknown, code: string][] = [
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

let lane: Lane
let caller: Caller
beforeAll(async () => {
  lane = await aLane()
  caller = await lane.aPerson('householdMember')
})
afterAll(() => lane.close())

describe('the door answers with a code and nothing more', () => {
  it.each(events)('%s', async (_what, event, code) => {
    const answer = await caller.send('person.showMe', event)
    expect(readAnswer(answer)).toBe(code)
    expect(JSON.stringify(answer)).not.toMatch(/canary|\bat |\.ts|\.js|Error|stack|message/)
  })

  it('10,000 levels', async () => {
    const answer = await caller.send('person.showMe', me(nested(10_000)))
    expect(['tooLarge', 'invalid']).toContain(readAnswer(answer))
  })

  it('whatever the context is', async () => {
    const contexts = [undefined, null, 'x', 5, [], {}, () => {}, new Proxy({}, {})]
    for (const context of contexts) {
      const answer = await lane.doors.get('api-person')?.(me({}), context)
      expect(readAnswer(answer)).toBe('signedOut')
    }
  })

  it('and with the same id that was sent, where it can be one', async () => {
    const requestId = 'abc_DEF-0123456789'
    expect(await caller.send('person.showMe', me({ x: 1 }, { requestId }))).toEqual({
      requestId,
      failure: {
        kind: 'invalid',
        code: 'invalid',
        fields: [{ path: '', problem: 'unrecognized_keys' }],
      },
    })
  })
})

it('logged none of them as a bug, and no word of them', () => {
  const lines = JSON.stringify(lane.log)
  expect(lane.log.filter((entry) => entry.bug)).toEqual([])
  expect(lines).not.toMatch(/canary|\.\./|演示|长长/)
})
