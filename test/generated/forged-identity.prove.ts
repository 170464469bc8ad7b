import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Usual } from '../../functions/_kit/settings.ts'
import { makeWorld, type World } from '../../functions/_kit/world.ts'
import { openPublic } from '../../functions/http-public/index.ts'
import { aClockwork } from '../cron/clockwork.ts'
import { fill } from '../cron/rows.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { allExamples } from './examples.ts'
import { believing, forgeAtApi, forgeAtHttp, forgeAtTimers } from './forging.ts'
import { askingTheProcess, interleave } from './interleaving.ts'
import { stateOf } from './ledger.ts'

const [composed, interleaved] = [300, 10_000]
const examples = await allExamples()

let lane: Lane
let world: World
beforeAll(async () => {
  lane = await aLane()
  world = makeWorld<Usual>(lane.settings, { now: lane.now, log: () => undefined })
})
afterAll(async () => {
  await world.pool.end()
  await lane.close()
})

it('takes nobody for somebody, at any door, whatever is forged', async () => {
  const api = await forgeAtApi(lane, lane.doors, examples, composed)
  console.log(`identity: ${api.calls} calls at the doors of the mini-program`)
  const http = await forgeAtHttp(
    lane,
    openPublic({ makeWorld: () => world, basePath: '' }),
    examples,
  )
  console.log(`identity: ${http.calls} calls by HTTP`)
  const clockwork = await aClockwork()
  await fill(clockwork.owner, 1)
  const before = await stateOf(clockwork.owner)
  const timers = await forgeAtTimers(clockwork)
  expect(await stateOf(clockwork.owner)).toEqual(before)
  await clockwork.close()
  const became = [...api.became, ...http.became, ...timers.became]
  const planted = await forgeAtApi(lane, believing(lane.doors), examples, 0)
  console.log(
    `PROMISE forged-identity ${api.calls + http.calls + timers.calls} forged calls at ${examples.length} operations ` +
      `by mini-program and HTTP and at all timers: ${became.length} became somebody ` +
      `(${planted.became.length} of ${planted.calls} at a door that believes events)`,
  )
  expect(became).toEqual([])
  expect(planted.became.length).toBeGreaterThan(examples.length)
})

it('takes nobody for the one who called before or beside them', async () => {
  const door = lane.doors.get('api-person')
  if (!door) throw new Error('There is no api-person.')
  const { calls, atOnce, mistaken } = await interleave(lane, door, interleaved)
  const planted = await interleave(lane, askingTheProcess(door), 1_000)
  console.log(
    `PROMISE stale-identity ${calls} calls of people, timers and nobody on one warm instance, ${atOnce} of them at ` +
      `once: ${mistaken.length} taken for another (${planted.mistaken.length} of ${planted.calls} where the process is asked)`,
  )
  expect(mistaken).toEqual([])
  expect(planted.mistaken.length).toBeGreaterThan(100)
})
