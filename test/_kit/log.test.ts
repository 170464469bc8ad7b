import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { apiDoor } from '../../functions/_kit/door.ts'
import { describeBug, type LogEntry } from '../../functions/_kit/log.ts'
import { contextOf } from '../../local/functions.ts'
import { allExamples } from '../generated/examples.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { anOperation, aWorld, closedUrl, someSecrets } from './worlds.ts'

const fields = ['requestId', 'op', 'outcome', 'code', 'milliseconds', 'stripped', 'bug']
const openId = 'canary-openid-123'
const context = contextOf(someSecrets.appId, openId)

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

function expectAllowed(entries: readonly LogEntry[]) {
  for (const entry of entries) {
    expect(Object.keys(entry).filter((key) => !fields.includes(key))).toEqual([])
    expect(
      Object.keys(entry.bug ?? {}).filter((key) => !['name', 'code', 'at'].includes(key)),
    ).toEqual([])
    expect(JSON.stringify(entry)).not.toMatch(/canary|\p{Script=Han}/u)
  }
}

it('says of every operation what was called and how it ended, and nothing of who or what', async () => {
  for (const { contract, caller, input } of await allExamples()) {
    const person = await caller(lane)
    const given = (await input(lane, lane.here, person)) as object
    const from = lane.log.length
    await person.send(contract.name, { op: contract.name, input: given })
    await person.send(contract.name, {
      op: contract.name,
      input: { ...given, nobody: 'canary 演示' },
    })
    await person.send(contract.name, { op: `${contract.name} canary`, input: given })
    const lines = lane.log.slice(from)
    expect(lines.map(({ op, outcome, code }) => [op, outcome, code])).toEqual([
      [contract.name, 'output', undefined],
      [contract.name, 'failure', 'invalid'],
      ['unknown', 'failure', 'unknownOperation'],
    ])
    expectAllowed(lines)
    const text = JSON.stringify(lines)
    expect(text).not.toContain(person.openId)
    expect(text).not.toContain(person.personId)
  }
})

const bugs: [what: string, run: () => Promise<unknown>][] = [
  ['an error with a name in its message', async () => Promise.reject(new Error('canary 演示张三'))],
  ['a text that is thrown', async () => Promise.reject('canary')],
  ['an object that is thrown', async () => Promise.reject({ code: 'x', detail: 'canary' })],
  [
    'an error that quotes a row',
    async () =>
      Promise.reject(
        Object.assign(new Error('canary'), {
          code: '23505',
          detail: 'Key (name)=(canary)',
          table: 'canary',
        }),
      ),
  ],
  [
    'a code that is no code',
    async () => Promise.reject(Object.assign(new Error('x'), { code: 'canary 演示张三' })),
  ],
  [
    'a message of several lines like a stack',
    async () => Promise.reject(new Error('x\n    at canary (canary.ts:1:1)')),
  ],
  [
    'a name that was made of data',
    async () => Promise.reject(Object.assign(new Error('x'), { name: 'canary 演示' })),
  ],
  ['a reply that breaks its contract', async () => ({ said: { word: 'canary' } })],
  ['JSON that cannot be read', async () => JSON.parse('{"canary')],
]

it.each(bugs)('keeps quiet about %s', async (_what, run) => {
  const { world, log } = aWorld()
  const contract = anOperation('person', { input: () => z.looseObject({}) })
  const answer = await apiDoor([{ contract, run }], () => world)(
    { op: contract.name, input: { text: 'canary' } },
    context,
  )
  expect(answer).toMatchObject({ failure: { kind: 'broken', code: 'broken' } })
  expect(JSON.stringify(answer)).not.toContain('canary')
  expect(log).toHaveLength(1)
  expect(log[0]).toMatchObject({ op: 'test.say', outcome: 'failure', code: 'broken', bug: {} })
  expectAllowed(log)
})

it('keeps quiet about the database and its password when it is down', async () => {
  const { world, log } = aWorld(closedUrl)
  const contract = anOperation('person', { input: () => z.looseObject({}) })
  const run = async () => world.pool.query("select 'canary' as name")
  await apiDoor([{ contract, run }], () => world)({ op: contract.name, input: {} }, context)
  expect(log[0]).toMatchObject({ code: 'unavailable', bug: { code: 'ECONNREFUSED' } })
  expectAllowed(log)
})

it('keeps quiet about a failed statement and its values', async () => {
  const from = lane.log.length
  await lane.owner.query('alter table linli.person rename column name to gone')
  const person = await lane.aPerson()
  const answer = await person.send('person.showMe', { op: 'person.showMe', input: {} })
  await lane.owner.query('alter table linli.person rename column gone to name')
  expect(answer).toMatchObject({ failure: { code: 'broken' } })
  const lines = lane.log.slice(from)
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).not.toContain(person.personId)
  expectAllowed(lines)
  // Enough to find it by: the class and where it was thrown.
  expect(lines[0]?.bug?.at.length).toBeGreaterThan(0)
})

it('describes a bug by its class, its code and at most six places', () => {
  const error = Object.assign(new RangeError('canary'), { code: '22007' })
  const bug = describeBug(error)
  expect(bug).toMatchObject({ name: 'RangeError', code: '22007' })
  expect(bug.at[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?$/)
  expect(bug.at.length).toBeLessThanOrEqual(6)
  expect(describeBug('canary')).toEqual({ name: 'string', at: [] })
})
