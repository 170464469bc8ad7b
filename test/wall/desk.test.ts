// The clock of the wall and its reset, as the page asks for them over HTTP.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openClock, type WallClock } from '../../local/clock.ts'
import { serve } from '../../local/server.ts'
import { wallDesk } from '../../local/wall-desk.ts'

const hour = 3_600_000

async function aWall(clock: WallClock, reset: (() => Promise<void>) | null = null) {
  const passed: number[] = []
  const catchUp = async (from: Date, to: Date) => {
    passed.push(Math.round((to.getTime() - from.getTime()) / 1000))
    return ['cron-ledger']
  }
  const nobody = async () => undefined
  const { server, url } = await serve(
    {
      appId: 'wxtest',
      doors: new Map([['api-test', async () => ({ requestId: 'r', output: {} })]]),
      openIdOf: () => undefined,
      publicPages: nobody,
      wechat: nobody,
      wall: wallDesk({ clock, catchUp, reset }),
      folders: {},
    },
    0,
  )
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const post = async (path: string, said: unknown, type = 'application/json') => {
    const request = {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify(said),
    }
    const response = await fetch(url + path, request)
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : null }
  }
  return { url, post, passed }
}

it('goes forward by a time or to a moment, and says which timers went off', async () => {
  const clock = openClock()
  const { url, post, passed } = await aWall(clock)
  const { status, body } = await post('/wall/clock', { forward: hour })
  expect([status, body.ahead, body.ran]).toEqual([200, expect.any(Number), ['cron-ledger']])
  expect(Math.round(body.ahead / 1000)).toBe(3_600)
  const to = new Date(clock.now().getTime() + 2 * hour)
  expect((await post('/wall/clock', { to: to.toISOString() })).status).toBe(200)
  expect(passed).toEqual([3_600, 7_200])
  const read = (await (await fetch(`${url}/wall/clock`)).json()) as { ahead: number }
  expect(Math.round(read.ahead / hour)).toBe(3)
})

it.each([
  [{ forward: 0 }, 409, 'backwards'],
  [{ forward: -hour }, 409, 'backwards'],
  [{ to: '2026-01-01T00:00:00Z' }, 409, 'backwards'],
  [{ forward: 401 * 24 * hour }, 409, 'tooFar'],
  [{ forward: 'much' }, 400, 'invalid'],
  [{ to: 'tomorrow' }, 400, 'invalid'],
  [{ forward: 1e300 }, 400, 'invalid'],
  [null, 400, 'invalid'],
])('%j moves nothing', async (said, status, why) => {
  const clock = openClock()
  const { post, passed } = await aWall(clock)
  expect(await post('/wall/clock', said)).toEqual({ status, body: { why } })
  expect([clock.ahead(), passed]).toEqual([0, []])
})

it('hears a page of its own only', async () => {
  const { post } = await aWall(openClock(), async () => undefined)
  expect((await post('/wall/reset', {}, 'text/plain')).status).toBe(404)
  expect((await post('/wall/clock', { forward: hour }, 'text/plain')).status).toBe(404)
})

it('keeps the clock over a restart, and only a reset sets it back', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'linli-clock-')), 'clock.json')
  const first = openClock(file)
  first.moveTo(new Date(Date.now() + hour))
  const again = openClock(file)
  expect(Math.round(again.ahead() / 1000)).toBe(3_600)
  expect(() => again.moveTo(new Date())).toThrow(RangeError)
  again.reset()
  expect(openClock(file).ahead()).toBe(0)
})

it('lets no phone ask while the neighbourhood is made anew', async () => {
  let finish = () => {}
  const reset = new Promise<void>((resolve) => {
    finish = resolve
  })
  const { post } = await aWall(openClock(), () => reset)
  const order: string[] = []
  const resetting = post('/wall/reset', {}).then(() => order.push('reset'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  const calling = post('/call/api-test', {}).then(() => order.push('call'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(order).toEqual([])
  finish()
  await Promise.all([resetting, calling])
  expect(order.sort()).toEqual(['call', 'reset'])
})

it('empties no database that is not its own', async () => {
  const { status, body } = await (await aWall(openClock())).post('/wall/reset', {})
  expect([status, body.why, body.mayReset]).toEqual([409, 'notOwn', false])
})
