import { readFileSync } from 'node:fs'
import { Cron } from 'croner'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { comesFromTimer } from '../../functions/_kit/identity.ts'
import type { Line } from '../../workers/server/log.ts'
import type { Parts } from '../../workers/server/parts.ts'
import { startTimers, type Timer, timers } from '../../workers/server/timers.ts'

const start = new Date('2026-03-14T01:03:00.000Z')
const ledger: Timer = { name: 'cron-ledger', expression: '20 */5 * * * * *' }

let lines: Line[]
beforeEach(() => {
  lines = []
  vi.useFakeTimers({ now: start })
})
afterEach(() => {
  vi.useRealTimers()
})

function parts(run: (event: unknown, context: unknown) => Promise<unknown>): Parts {
  const functions = new Map([[ledger.name, run]])
  const log = (line: Line) => lines.push(line)
  return { functions, now: () => new Date(), log, settings: {} as Parts['settings'] }
}

it('are those with which the functions are deployed', () => {
  const { functions } = JSON.parse(readFileSync('cloudbaserc.json', 'utf8'))
  const expected = functions
    .filter(({ name }: Timer) => name.startsWith('cron-'))
    .map(({ name }: Timer) => name)
  expect(timers.map(({ name }) => name)).toEqual(expected)
  for (const { expression } of timers) expect(expression.split(' ')).toHaveLength(7)
})

it('count in Chinese time, seconds and all', () => {
  const daily = new Cron('40 7 9 * * * *', { timezone: 'Asia/Shanghai', mode: '7-part' })
  expect(daily.nextRun(start)?.toISOString()).toBe('2026-03-14T01:07:40.000Z')
})

describe('a timer', () => {
  it('runs on its second, again and again, as the platform would run it', async () => {
    const times: string[] = []
    const stop = startTimers(
      parts(async (event, context) => {
        expect(event).toMatchObject({ Type: 'Timer', TriggerName: 'cron-ledger' })
        expect(comesFromTimer(context)).toBe(true)
        times.push(new Date().toISOString())
      }),
      [ledger],
    )
    await vi.advanceTimersByTimeAsync(11 * 60_000)
    await stop()
    expect(times).toEqual(['2026-03-14T01:05:20.000Z', '2026-03-14T01:10:20.000Z'])
    await vi.advanceTimersByTimeAsync(11 * 60_000)
    expect(times).toHaveLength(2)
    expect(lines).toEqual([])
  })

  it('does not begin again while it runs, and is waited for when it stops', async () => {
    let begun = 0
    let end = () => {}
    const stop = startTimers(
      parts(() => {
        begun += 1
        return new Promise<void>((resolve) => {
          end = resolve
        })
      }),
      [ledger],
    )
    await vi.advanceTimersByTimeAsync(11 * 60_000)
    expect(begun).toBe(1)
    let isStopped = false
    const stopped = stop().then(() => {
      isStopped = true
    })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(isStopped).toBe(false)
    end()
    await stopped
    expect(isStopped).toBe(true)
  })

  it('that fails is told of in one line, and runs the next time', async () => {
    let tried = 0
    const stop = startTimers(
      parts(async () => {
        tried += 1
        throw new Error('canary')
      }),
      [ledger],
    )
    await vi.advanceTimersByTimeAsync(11 * 60_000)
    await stop()
    expect(tried).toBe(2)
    const told = { op: 'timer', outcome: 'failure', code: 'broken', why: 'cron-ledger' }
    expect(lines).toMatchObject([told, told])
  })

  it('whose function was not built stops the server from starting', () => {
    const wanted = [ledger, { ...ledger, name: 'cron-none' }]
    expect(() =>
      startTimers(
        parts(async () => undefined),
        wanted,
      ),
    ).toThrow('Not built: cron-none.')
  })
})
