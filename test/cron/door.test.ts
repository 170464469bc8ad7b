import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Job, timerDoor } from '../../functions/_kit/timer-door.ts'
import { aWorld } from '../_kit/worlds.ts'
import { stateOf } from '../generated/ledger.ts'
import { lendEnvironment } from '../generated/lent-environment.ts'
import { aClockwork, type Clockwork, jobNames } from './clockwork.ts'
import { context, contexts, environ, event, events, json, ofTimer, pairs } from './forged-timers.ts'
import { began, days, fill } from './rows.ts'

function raise(): never {
  throw new Error('canary of the settings')
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
    const job: Job = { name: 'cron-test', run: async () => ({}) }
    const door = timerDoor(job, () => raise(), { log: () => undefined })
    expect(await door(event, json(pairs))).toEqual({ job: job.name, outcome: 'refused' })
    await expect(door(event, context)).rejects.toThrow('canary')
  })
})
