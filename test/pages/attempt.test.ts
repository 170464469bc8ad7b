import { openPlace } from '@linli/shared/place/open-place'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Attempt, attempt } from '../../miniprogram/lib/attempt.ts'
import { call } from '../../miniprogram/lib/call.ts'
import { Offline } from '../../miniprogram/lib/failures.ts'
import { ids } from './canned.ts'
import { type FakeWx, failure, fakeWx, noNetwork, output } from './wx.ts'

let wx: FakeWx
let page: { attempt: Attempt | null }
beforeEach(() => {
  vi.useFakeTimers()
  wx = fakeWx()
  page = { attempt: null }
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const opened = output({ openedAt: '2026-03-14T01:00:00.000Z' })
const typed = {
  communityId: ids.community,
  placeId: ids.community,
  office: '便民服务站',
  officePhone: '0871-0000 0012',
}

async function press(input = typed): Promise<unknown> {
  const asking = attempt(page, input, ({ requestId }) => call(openPlace, input, requestId))
  const ended = asking.catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return ended
}

const requestIds = () => wx.calls.map(({ data }) => data.requestId)

test('the second try of what is briefly unavailable carries the same request id', async () => {
  wx.answers.push(failure('unavailable', 'unavailable'), opened)
  await press()
  expect(requestIds()).toHaveLength(2)
  expect(new Set(requestIds()).size).toBe(1)
})

test('pressed again after a dead network with nothing changed, it asks under the same id', async () => {
  wx.answers.push(noNetwork, opened)
  expect(await press()).toBeInstanceOf(Offline)
  await press()
  expect(new Set(requestIds()).size).toBe(1)
  expect(page.attempt).toBeNull()
})

test('pressed again with something changed, it asks under another id', async () => {
  wx.answers.push(noNetwork, opened)
  await press()
  await press({ ...typed, office: '社区服务站' })
  expect(new Set(requestIds()).size).toBe(2)
})

test('once it is answered or refused, the next press is another request', async () => {
  wx.answers.push(opened, failure('conflict', 'place.alreadyOpen'), opened)
  for (const _ of [1, 2, 3]) await press()
  expect(new Set(requestIds()).size).toBe(3)
})
