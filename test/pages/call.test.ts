import { checkIn } from '@linli/shared/activity/check-in'
import { showMe } from '@linli/shared/person/show-me'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { call } from '../../miniprogram/lib/call.ts'
import { now } from '../../miniprogram/lib/clock.ts'
import { Offline, Refused } from '../../miniprogram/lib/failures.ts'
import { me, scanned, signedIn } from './canned.ts'
import { type FakeWx, failure, fakeWx, noNetwork, output } from './wx.ts'

let wx: FakeWx
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-14T01:00:00.000Z') })
  vi.spyOn(console, 'error').mockImplementation(() => {})
  wx = fakeWx()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const askMe = () => call(showMe, {})
const caught = async (asking: Promise<unknown>) => {
  const ended = asking.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  await vi.runAllTimersAsync()
  return (await ended) as { value?: unknown; error?: Refused | Offline }
}

test('an operation goes to the function of its domain, with a request id', async () => {
  wx.answers.push(output(signedIn))
  const input = { ...scanned, checkInId: signedIn.checkIn.checkInId }
  expect((await caught(call(checkIn, input))).value).toEqual(signedIn)
  expect(wx.calls).toHaveLength(1)
  expect(wx.calls[0]?.name).toBe('api-activity')
  expect(wx.calls[0]?.data).toMatchObject({ op: 'activity.checkIn', input })
  expect(wx.calls[0]?.data.requestId).toHaveLength(36)
})

test('unknown keys of an answer are dropped, and its clock is learnt', async () => {
  wx.answers.push(output({ ...me, now: '2026-03-14T02:00:00.000Z', shoeSize: 41 }))
  expect((await caught(askMe())).value).toEqual({ ...me, now: '2026-03-14T02:00:00.000Z' })
  expect(new Date(now()).toISOString()).toMatch(/^2026-03-14T02:/)
})

test('an answer that lacks what the contract promises is broken', async () => {
  wx.answers.push(output({ ...me, grants: undefined }))
  expect((await caught(askMe())).error).toMatchObject({ kind: 'broken', code: 'broken' })
})

test('an answer that is no answer is broken', async () => {
  wx.answers.push(() => 'oops')
  expect((await caught(askMe())).error).toMatchObject({ kind: 'broken', code: 'broken' })
})

test('a refusal carries its kind and code and is not asked again', async () => {
  wx.answers.push(failure('conflict', 'activity.codeExpired'))
  const { error } = await caught(askMe())
  expect(error).toBeInstanceOf(Refused)
  expect(error).toMatchObject({ kind: 'conflict', code: 'activity.codeExpired', fields: [] })
  expect(wx.calls).toHaveLength(1)
})

test('what is briefly unavailable is asked once more with the same input', async () => {
  wx.answers.push(failure('unavailable', 'unavailable'), output(me))
  expect((await caught(askMe())).value).toEqual(me)
  expect(wx.calls).toHaveLength(2)
  expect(wx.calls[1]?.data.input).toEqual(wx.calls[0]?.data.input)
})

test('what stays unavailable is refused after two calls', async () => {
  wx.answers.push(failure('unavailable', 'unavailable'), failure('unavailable', 'unavailable'))
  expect((await caught(askMe())).error).toMatchObject({ kind: 'unavailable' })
  expect(wx.calls).toHaveLength(2)
})

test('a dead network is offline, and is not asked again by itself', async () => {
  wx.answers.push(noNetwork)
  expect((await caught(askMe())).error).toBeInstanceOf(Offline)
  expect(wx.calls).toHaveLength(1)
})

test('a call without an answer is offline after ten seconds', async () => {
  vi.stubGlobal('wx', { cloud: { callFunction: () => new Promise(() => {}) } })
  const start = Date.now()
  expect((await caught(askMe())).error).toBeInstanceOf(Offline)
  expect(Date.now() - start).toBe(10_000)
})

test('a cloud that answers without reaching the function is unavailable', async () => {
  const overloaded = () => {
    throw { errCode: -501004, errMsg: 'cloud.callFunction:fail concurrency quota' }
  }
  wx.answers.push(overloaded, overloaded)
  expect((await caught(askMe())).error).toMatchObject({ kind: 'unavailable', code: 'unavailable' })
})
