import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allExamples } from '../generated/examples.ts'
import type { Caller } from '../support/caller.ts'
import type { Example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { buildInto, endAll, startAll } from './functions.ts'
import { Platform } from './platform.ts'
import { aRealLane } from './real-lane.ts'
import { type Filling, recorded, type Shape } from './recorded.ts'

const examples = (await allExamples()).map((example) => ({ name: example.contract.name, example }))
const folder = mkdtempSync(join(tmpdir(), 'linli-built-'))
const platforms = new Map<string, Platform>()
const counts = new Map<string, number>()

let lane: Lane
beforeAll(async () => {
  const { lane: made, environment } = await aRealLane()
  lane = made
  for (const [name, platform] of startAll(await buildInto(folder), environment))
    platforms.set(name, platform)
})
afterAll(async () => {
  await endAll(platforms)
  await lane.close()
  rmSync(folder, { recursive: true })
})

describe.each(examples)('$name, built', ({ name, example }) => {
  it('answers both shapes of a call as the function in this process does', async () => {
    const { caller, filling } = await arrange(example)
    const told = recorded('call-environment', filling)
    const answers = [
      await invoke('call-environment', filling),
      await invoke('call-environ', filling),
      await caller.send(name, told.event, told.context),
    ]
    expect(answers[0]).toMatchObject({ requestId: filling.requestId, output: {} })
    expect(answers.map(still)).toEqual(Array(3).fill(still(answers[0])))
  })

  it.each(['call-anonymous', 'timer', 'http-access'] as const)(
    'answers %s as the function in this process does, and with nothing',
    async (shape) => {
      const { caller, filling } = await arrange(example)
      const told = recorded(shape, filling)
      const answer = await invoke(shape, filling)
      const here = await caller.send(name, told.event, told.context)
      expect(still(withoutId(answer))).toEqual(still(withoutId(here)))
      if (shape !== 'call-anonymous') {
        expect(withoutId(answer)).toEqual({ failure: { kind: 'invalid', code: 'malformed' } })
      } else if (example.contract.who !== 'anyone') {
        expect(withoutId(answer)).toEqual({ failure: { kind: 'signedOut', code: 'signedOut' } })
      }
    },
  )

  it('refuses bad input as the function in this process does', async () => {
    const { caller, filling } = await arrange(example)
    const bad = { ...filling, input: { nobody: 'canary 演示' } }
    const told = recorded('call-environment', bad)
    const answer = await invoke('call-environment', bad)
    expect(answer).toMatchObject({ failure: { code: 'invalid' } })
    expect(answer).toEqual(await caller.send(name, told.event, told.context))
  })
})

it('logs one line of JSON a call, with allowed fields only', async () => {
  const allowed = ['requestId', 'op', 'outcome', 'code', 'milliseconds']
  for (const [name, platform] of platforms) {
    const { stdout, stderr } = await platform.end()
    expect(stderr).toBe('')
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(counts.get(name) ?? 0)
    for (const line of lines) {
      const keys = Object.keys(JSON.parse(line) as object)
      expect(keys.filter((key) => !allowed.includes(key))).toEqual([])
    }
    expect(stdout).not.toMatch(/canary|demo-|\p{Script=Han}/u)
  }
  platforms.clear()
})

it('says what is missing when it was not set up, and answers no more than a code', async () => {
  const platform = new Platform(fileOf('api-person'), {})
  const filling = {
    ...{
      op: 'person.showMe',
      input: {},
      requestId: '00000000-0000-4000-8000-000000000001',
      function: 'api-person',
    },
    ...{ appId: 'wxtest', openId: 'demo-123456' },
  }
  const answer = await platform.invoke(recorded('call-environment', filling))
  expect(withoutId(answer)).toEqual({ failure: { kind: 'broken', code: 'broken' } })
  const { stdout, stderr } = await platform.end()
  expect(stdout).toBe('')
  expect(stderr).toBe('Not set in the environment: LINLI_APP_ID, LINLI_PEPPER, DATABASE_URL_APP.\n')
})

async function arrange({ contract, caller, input }: Example) {
  const person: Caller = await caller(lane)
  const filling: Filling = {
    op: contract.name,
    input: await input(lane, lane.here, person),
    requestId: randomUUID(),
    appId: lane.appId,
    openId: person.openId,
    function: functionOf(contract.name),
  }
  return { caller: person, filling }
}

function invoke(shape: Shape, filling: Filling): Promise<unknown> {
  const platform = platforms.get(filling.function)
  if (!platform) throw new Error(`${filling.function} was not built.`)
  counts.set(filling.function, (counts.get(filling.function) ?? 0) + 1)
  return platform.invoke(recorded(shape, filling))
}

function functionOf(operation: string): string {
  return `api-${operation.split('.')[0]}`
}

function fileOf(name: string): string {
  return join(folder, name, 'index.js')
}

function withoutId(answer: unknown): unknown {
  const { requestId: _, ...rest } = answer as { requestId: string }
  return rest
}

const moving = new Set(['now', 'firstSlot', 'tokens'])

/** Without what the clock moves between two calls. */
function still(answer: unknown): unknown {
  const text = JSON.stringify(answer, (key, value) => (moving.has(key) ? typeof value : value))
  return JSON.parse(text)
}
