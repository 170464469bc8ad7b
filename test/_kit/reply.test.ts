import { expect, it } from 'vitest'
import * as z from 'zod'
import { apiDoor } from '../../functions/_kit/door.ts'
import { unknownKeys } from '../../functions/_kit/reply.ts'
import { contextOf } from '../../local/functions.ts'
import { anOperation, aWorld, someSecrets } from './worlds.ts'

it.each([
  [{ a: 1 }, { a: 1 }, []],
  [{ a: 1, b: 2 }, { a: 1 }, ['b']],
  [{ a: { b: 1, c: 2 } }, { a: { b: 1 } }, ['a.c']],
  [{ a: [{ b: 1 }, { b: 1, c: 2 }, { c: 3 }] }, { a: [{ b: 1 }, { b: 1 }, {}] }, ['a.c']],
  [[[{ a: 1 }]], [[{}]], ['a']],
  [{ a: null, b: undefined }, { a: null }, ['b']],
  ['text', 'text', []],
])('of %j, where %j was kept, %j is unknown', (given, kept, unknown) => {
  expect(unknownKeys(given, kept)).toEqual(unknown)
})

const output = () => z.object({ said: z.string(), people: z.array(z.object({ name: z.string() })) })
const good = { said: '好', people: [{ name: '演示一' }] }
const leaking = { said: '好', secret: 'canary', people: [{ name: '演示一', phone: 'canary' }] }

async function answerTo(reply: unknown, failsOnUnknownKeys: boolean) {
  const { world, log } = aWorld(undefined, { failsOnUnknownKeys })
  const contract = anOperation('person', { input: () => z.strictObject({}), output })
  const door = apiDoor([{ contract, run: async () => reply }], () => world)
  const answer = await door(
    { op: 'test.say', input: {} },
    contextOf(someSecrets.appId, 'demo-123456'),
  )
  return { answer: { ...answer, requestId: '' }, log }
}

const broken = { requestId: '', failure: { kind: 'broken', code: 'broken' } }

it('lets a reply through that is as its contract says', async () => {
  const { answer, log } = await answerTo(good, true)
  expect(answer).toEqual({ requestId: '', output: good })
  expect(log).toHaveLength(1)
  expect(log[0]).not.toHaveProperty('stripped')
})

it('fails in tests on a key that the contract does not know', async () => {
  const { answer, log } = await answerTo(leaking, true)
  expect(answer).toEqual(broken)
  expect(log[0]).toMatchObject({ outcome: 'failure', code: 'broken', bug: { name: 'TypeError' } })
})

it('takes such a key away in production, and logs its name but not its value', async () => {
  const { answer, log } = await answerTo(leaking, false)
  expect(answer).toEqual({ requestId: '', output: good })
  expect(log[0]).toMatchObject({ outcome: 'output', stripped: ['secret', 'people.phone'] })
  expect(JSON.stringify(log)).not.toContain('canary')
})

it.each([
  ['a missing key', { said: '好' }],
  ['a missing key in a list', { said: '好', people: [{}] }],
  ['another type', { said: 7, people: [] }],
  ['nothing', undefined],
  ['null', null],
  ['a list', [good]],
])('is broken by %s, in tests and in production', async (_what, reply) => {
  for (const fails of [true, false]) expect((await answerTo(reply, fails)).answer).toEqual(broken)
})
