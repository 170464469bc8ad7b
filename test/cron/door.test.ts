import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Job, timerDoor } from '../../functions/_kit/timer-door.ts'
import { jobs, timerCall } from '../../local/timers.ts'
import { aWorld } from '../_kit/worlds.ts'
import {
  environOf,
  foreignEvents,
  forgedEvents,
  type Named,
  trueContexts,
  untrueContexts,
} from '../generated/forgeries.ts'
import { stateOf } from '../generated/ledger.ts'
import { lendEnvironment } from '../generated/lent-environment.ts'
import { aClockwork, type Clockwork, jobNames } from './clockwork.ts'
import { began, days, fill } from './rows.ts'

const victim = { openId: 'oABCdef_-1234', appId: 'wxtest' }
const pairs = { WX_OPENID: victim.openId, WX_APPID: victim.appId, TCB_SOURCE: 'wx_client' }
const ofTimer = { TRIGGER_SRC: 'timer', TCB_SOURCE: 'wx_trigger' }
const json = (value: object) => ({ environment: JSON.stringify(value) })
const environ = (value: Record<string, string>) => ({ environ: environOf(value) })
const at = new Date('2026-04-14T01:03:00.000Z')
const { event, context } = timerCall('nightly', at)

/** Contexts in which somebody is named although a timer is claimed too, or in which nothing can be read. */
const contexts: Named<unknown>[] = [
  ...untrueContexts(victim).filter(([what]) => what !== 'of a timer'),
  ...trueContexts(victim),
  ['a person and a timer', json({ ...pairs, TRIGGER_SRC: 'timer' })],
  ['a person and a timer’s source', json({ ...pairs, ...ofTimer })],
  ['the same, older', environ({ ...pairs, ...ofTimer })],
  ['a timer beside a person’s environ', { ...json(ofTimer), ...environ(pairs) }],
  ['a person beside a timer’s environ', { ...json(pairs), ...environ(ofTimer) }],
  ['a person whose openid is no text', json({ ...ofTimer, WX_OPENID: [victim.openId] })],
  ['a person in small letters', json({ ...ofTimer, wx_openid: victim.openId })],
  ['lent by another app', json({ ...ofTimer, WX_FROM_OPENID: 'other' })],
  ['a union', json({ ...ofTimer, WX_UNIONID: 'union' })],
  ['somebody on the web', json({ ...ofTimer, TCB_UUID: 'somebody' })],
  ['a custom login', json({ ...ofTimer, TCB_CUSTOM_USER_ID: 'somebody' })],
  ['a timer’s trigger, a phone’s source', json({ ...ofTimer, TCB_SOURCE: 'wx_client' })],
  ['a chain that goes on from a phone', json({ ...ofTimer, TCB_SOURCE: 'wx_client,wx_trigger' })],
  ['a call’s trigger', json({ ...ofTimer, TRIGGER_SRC: 'tcb' })],
  ['a trigger said twice', { environ: 'TRIGGER_SRC=timer;TRIGGER_SRC=timer' }],
  ['nothing that says timer', json({ TCB_ENV: 'prod' })],
  ['a getter that throws', Object.defineProperty({}, 'environment', { get: () => raise() })],
]

/** Everything by which a caller could try to look like a timer, or like what another door takes. */
const call = { op: 'activity.checkIn', input: {} }
const events: Named<unknown>[] = [
  ...forgedEvents(call, victim),
  ...foreignEvents(call, victim).filter(([what]) => what !== 'a timer'),
  ['a timer with an operation', { ...event, ...call }],
  ['a timer with an input', { ...event, input: {} }],
  ['a timer of a person', { ...event, userInfo: victim }],
  ['a timer in an HTTP call', { ...event, httpMethod: 'POST', path: '/', headers: {}, body: '' }],
  ['a timer in a body', { httpMethod: 'POST', body: JSON.stringify(event) }],
  ['another type', { ...event, Type: 'timer' }],
  ['a name that is none', { ...event, TriggerName: 'nightly; drop' }],
  ['a name that is a list', { ...event, TriggerName: ['nightly'] }],
  ['no time', { ...event, Time: undefined }],
  ['a time that is none', { ...event, Time: 'now' }],
  ['a message that is an object', { ...event, Message: {} }],
  ['nothing', undefined],
  ['text', JSON.stringify(event)],
  ['a list', [event]],
  ['a getter that throws', Object.defineProperty({ ...event }, 'Type', { get: () => raise() })],
]

function raise(): never {
  throw new Error('canary in a getter')
}

let clockwork: Clockwork
beforeAll(async () => {
  clockwork = await aClockwork(new Date(began.getTime() + days * 2 * 86_400_000))
  await fill(clockwork.owner, 3)
})
afterAll(() => clockwork.close())

describe.each(jobNames)('%s', (name) => {
  const refused = { job: name, outcome: 'refused' }

  it('refuses a timer’s event from every context that is not a timer’s, and changes nothing', async () => {
    const before = await stateOf(clockwork.owner)
    const passed: string[] = []
    for (const [where, given] of contexts) {
      const answer = await clockwork.door(name)(event, given)
      if (answer.outcome !== 'refused') passed.push(where)
    }
    expect(passed).toEqual([])
    expect(await stateOf(clockwork.owner)).toEqual(before)
  })

  it('refuses every other event, even in a timer’s context', async () => {
    const before = await stateOf(clockwork.owner)
    for (const [, given] of [...contexts, ['a timer', context] as const]) {
      for (const [, forged] of events) {
        expect(await clockwork.door(name)(forged, given)).toEqual(refused)
      }
    }
    expect(await stateOf(clockwork.owner)).toEqual(before)
  })

  it('takes a timer in both shapes, with what WeChat adds, and then finds work', async () => {
    const before = await stateOf(clockwork.owner)
    for (const given of [
      json(ofTimer),
      environ({ ...ofTimer, WX_APPID: 'wxtest', WX_OPENID: '' }),
    ]) {
      const answer = await clockwork.door(name)({ ...event, userInfo: { appId: 'wx' } }, given)
      expect(answer).toMatchObject({ job: name, outcome: 'done' })
    }
    expect(await stateOf(clockwork.owner)).not.toEqual(before)
  })
})

describe('the process’s environment', () => {
  let giveBack = () => {}
  afterEach(() => giveBack())

  it('lends nobody a timer, and takes none away', async () => {
    const door = clockwork.door('cron-ledger')
    giveBack = lendEnvironment({ ...pairs, ...ofTimer })
    expect(await door(event, json(pairs))).toMatchObject({ outcome: 'refused' })
    expect(await door(event, {})).toMatchObject({ outcome: 'refused' })
    giveBack()
    giveBack = lendEnvironment(pairs)
    expect(await door(event, context)).toMatchObject({ outcome: 'done' })
  })
})

describe('a run', () => {
  const { world } = aWorld()
  const run = async (job: Job, mostMilliseconds?: number) => {
    const log: object[] = []
    const door = timerDoor(job, () => world, {
      log: (line) => log.push(line),
      ...(mostMilliseconds === undefined ? {} : { mostMilliseconds }),
    })
    const answer = await door(event, context).catch((error: unknown) => error)
    return { answer, log }
  }

  it('logs one line: job, outcome, counts, milliseconds', async () => {
    const job: Job = { name: 'cron-test', run: async () => ({ made: 3 }) }
    const { answer, log } = await run(job)
    expect(answer).toEqual({ job: 'cron-test', outcome: 'done', counts: { made: 3 } })
    const milliseconds = expect.any(Number)
    expect(log).toEqual([{ job: 'cron-test', outcome: 'done', counts: { made: 3 }, milliseconds }])
  })

  it('that has more to do than time says so', async () => {
    const job: Job = {
      name: 'cron-test',
      run: async ({ hasTime }) => ({ batches: hasTime() ? 2 : 1 }),
    }
    expect((await run(job, 0)).answer).toMatchObject({ outcome: 'more', counts: { batches: 1 } })
    expect((await run(job)).answer).toMatchObject({ outcome: 'done', counts: { batches: 2 } })
  })

  it('that fails is told to the platform and to the log, without a word of what went wrong', async () => {
    const job: Job = {
      name: 'cron-test',
      run: () => Promise.reject(new RangeError('canary of somebody')),
    }
    const { answer, log } = await run(job)
    expect(answer).toEqual(new Error('cron-test failed'))
    expect(log).toMatchObject([{ outcome: 'failed', bug: { name: 'RangeError' } }])
    expect(JSON.stringify(log)).not.toContain('canary')
  })

  it('is refused before settings are looked for', async () => {
    const [job] = jobs
    if (!job) throw new Error('There are no jobs.')
    const door = timerDoor(job, () => raise(), { log: () => undefined })
    expect(await door(event, json(pairs))).toEqual({ job: job.name, outcome: 'refused' })
    await expect(door(event, context)).rejects.toThrow('canary')
  })
})
