import { showMe } from '@linli/shared/person/show-me'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { apiDoor, type Door } from '../../functions/_kit/door.ts'
import type { Handled } from '../../functions/_kit/host.ts'
import { readSettings } from '../../functions/_kit/settings.ts'
import { makeWorld, type World } from '../../functions/_kit/world.ts'
import { showMe as handler } from '../../functions/person/show-me.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { environOf } from '../generated/forgeries.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { someSecrets } from './worlds.ts'

const event = { op: showMe.name, input: {} }
const timer = { Type: 'Timer', TriggerName: 'nightly', ...event }
const timerPairs = { TRIGGER_SRC: 'timer', TCB_ENV: 'prod', TCB_SOURCE: 'wx_trigger' }
const usual = { ...process.env }

let database: Database
let world: World
const seen: (string | undefined)[] = []
let waitFor: Promise<void> = Promise.resolve()

// Answers like person.showMe, after a while, and notes who is asking before and after it.
const slow: Handled = {
  contract: showMe,
  async run(ctx, input) {
    const before = ctx.person.personId
    const output = await handler.run(ctx, input)
    await waitFor
    seen.push(before === ctx.person.personId ? before : 'somebody else')
    return output
  },
}

beforeAll(async () => {
  database = await aDatabase()
  const settings = readSettings(localEnvironment(someSecrets, database.appUrl, 4))
  world = makeWorld(settings, { log: () => undefined, failsOnUnknownKeys: true })
})
afterAll(async () => {
  await world.pool.end()
  await database.drop()
})
afterEach(() => {
  for (const key of Object.keys(process.env)) if (!(key in usual)) delete process.env[key]
  seen.length = 0
  waitFor = Promise.resolve()
})

it('takes nobody for the one who called before: A, then a timer, then B', async () => {
  const door = apiDoor([slow], () => world)
  expect(await invoke(door, event, pairsOf('person-a'))).toHaveProperty('output')
  expect(await invoke(door, timer, timerPairs)).toMatchObject({ failure: { code: 'signedOut' } })
  // The control: whoever reads the process's environment now meets A, though a timer is calling.
  expect(readerOfProcess()).toBe('person-a')
  expect(await invoke(door, event, pairsOf('person-b'))).toHaveProperty('output')
  expect(await invoke(door, timer, timerPairs)).toMatchObject({ failure: { code: 'signedOut' } })
  expect(await invoke(door, event, {})).toMatchObject({ failure: { code: 'signedOut' } })
  expect(new Set(seen).size).toBe(2)
})

it('keeps two apart who call at the same time', async () => {
  const door = apiDoor([slow], () => world)
  const alone = [await idOf(door, 'person-a'), await idOf(door, 'person-b')]
  expect(new Set(alone).size).toBe(2)
  seen.length = 0
  let goOn = () => {}
  waitFor = new Promise((resolve) => {
    goOn = resolve
  })
  const a = invoke(door, event, pairsOf('person-a'))
  const nobody = await invoke(door, timer, timerPairs)
  const b = invoke(door, event, pairsOf('person-b'))
  expect(readerOfProcess()).toBe('person-b')
  goOn()
  expect(await a).toHaveProperty('output')
  expect(await b).toHaveProperty('output')
  expect(nobody).toMatchObject({ failure: { code: 'signedOut' } })
  expect([...seen].sort()).toEqual([...alone].sort())
})

async function idOf(door: Door, openId: string): Promise<string | undefined> {
  await invoke(door, event, pairsOf(openId))
  return seen.at(-1)
}

function pairsOf(openId: string) {
  const pairs = { WX_OPENID: openId, WX_APPID: someSecrets.appId, TCB_SOURCE: 'wx_client' }
  return { ...pairs, WX_CONTEXT_KEYS: Object.keys(pairs).join(',') }
}

/** As the older runtime does it: every pair onto the process, none ever taken away, and then the function. */
function invoke(door: Door, given: unknown, pairs: Record<string, string>) {
  Object.assign(process.env, pairs)
  return door(given, { environ: environOf(pairs) })
}

/** As the SDKs read it. */
function readerOfProcess(): string | undefined {
  return process.env.WX_CONTEXT_KEYS?.includes('WX_OPENID') ? process.env.WX_OPENID : undefined
}
