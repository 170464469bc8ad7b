// The mini-program's way to a district's own server, against that server: wx.login and wx.request, no cloud.

import { showMe } from '@linli/shared/person/show-me'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { makeSession, sessionSeconds } from '../../workers/server/session.ts'
import { aServer, type Served } from './a-server.ts'
import { sessionKey } from './built-server.ts'

interface Request {
  url: string
  data: unknown
  header: Record<string, string>
  success(result: { data: unknown; statusCode: number }): void
  fail(failure: { errMsg: string }): void
}

let served: Served
let openId: string
/** What the phone meets: codes to log in with, and what becomes of its requests. */
let phone: {
  nextCode(): string
  change(request: Request): Request
  isOnline: boolean
  answeredBy?: { data: unknown; statusCode: number }
  sent: string[]
}
let Offline: typeof import('../../miniprogram/lib/failures.ts').Offline
let call: typeof import('../../miniprogram/lib/call.ts').call

beforeAll(async () => {
  served = await aServer()
})
afterAll(() => {
  // Other files of this worker shall find the phone's modules as they are.
  vi.doUnmock('../../miniprogram/lib/transport.ts')
  vi.resetModules()
  return served?.close()
})

beforeEach(async () => {
  openId = (await served.lane.aPerson('communityWorker')).openId
  phone = {
    nextCode: () => served.wechat.codeOf(openId),
    change: (request) => request,
    ...{ isOnline: true, sent: [] },
  }
  vi.stubGlobal('LINLI_SERVER', served.server.url)
  vi.stubGlobal('wx', {
    getStorageSync: () => '',
    setStorageSync: () => undefined,
    getRandomValues: async ({ length }: { length: number }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
    }),
    login: async () => ({ code: phone.nextCode() }),
    request: (request: Request) => void answer(phone.change(request)),
  })
  vi.resetModules()
  const ownServer = '../../miniprogram/lib/transport.own-server.ts'
  vi.doMock('../../miniprogram/lib/transport.ts', () => import(ownServer))
  Offline = (await import('../../miniprogram/lib/failures.ts')).Offline
  call = (await import('../../miniprogram/lib/call.ts')).call
})
afterEach(() => vi.unstubAllGlobals())

async function answer({ url, data, header, success, fail }: Request): Promise<void> {
  if (!phone.isOnline) return fail({ errMsg: 'request:fail' })
  phone.sent.push(new URL(url).pathname)
  if (phone.answeredBy) return success(phone.answeredBy)
  const reply = await fetch(url, { method: 'POST', headers: header, body: JSON.stringify(data) })
  success({ data: await reply.json(), statusCode: reply.status })
}

const ask = () => call(showMe, {})

it('logs in once and then only calls', async () => {
  const role = 'communityWorker'
  expect((await ask()).grants).toMatchObject([{ role }])
  expect((await ask()).grants).toMatchObject([{ role }])
  expect(phone.sent).toEqual(['/session', '/call/api-person', '/call/api-person'])
})

it('logs in once for calls that begin at the same time', async () => {
  await Promise.all([ask(), ask(), ask()])
  expect(phone.sent.filter((path) => path === '/session')).toHaveLength(1)
})

it('logs in again, once, when its session has ended under two calls', async () => {
  await ask()
  const signing = { appId: served.lane.appId, sessionKey: Buffer.from(sessionKey, 'base64') }
  const ended = makeSession(signing, openId, new Date(Date.now() - sessionSeconds * 1000))
  let first: string | undefined
  phone.change = (request) => {
    const { authorization } = request.header
    first ??= authorization
    const isFirst = authorization !== undefined && authorization === first
    if (!isFirst) return request
    return { ...request, header: { ...request.header, authorization: `Bearer ${ended}` } }
  }
  const pass = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
  // Two sessions of one second are the same text.
  await pass(1_100)
  phone.sent = []
  const answers = await Promise.all([ask(), ask()])
  expect(answers.map(({ grants }) => grants.length)).toEqual([1, 1])
  expect(phone.sent.filter((path) => path === '/session')).toHaveLength(1)
  expect(phone.sent).toHaveLength(5)
})

it('is offline where nobody answers, and works once somebody does', async () => {
  phone.isOnline = false
  await expect(ask()).rejects.toBeInstanceOf(Offline)
  phone.isOnline = true
  expect((await ask()).grants).toHaveLength(1)
})

it('is offline where WeChat cannot log in', async () => {
  phone.nextCode = () => {
    throw { errMsg: 'login:fail timeout' }
  }
  await expect(ask()).rejects.toBeInstanceOf(Offline)
})

it('asks once more where WeChat is briefly busy', async () => {
  const codes = [served.wechat.failing(-1, 'system error'), served.wechat.codeOf(openId)]
  phone.nextCode = () => codes.shift() ?? ''
  expect((await ask()).grants).toHaveLength(1)
})

it('says so where WeChat lets this person in nowhere', async () => {
  phone.nextCode = () => served.wechat.failing(40226, 'code blocked')
  await expect(ask()).rejects.toMatchObject({ kind: 'notAllowed', code: 'notAllowed' })
})

it('takes a proxy’s own page for a server that is away', async () => {
  phone.answeredBy = { data: '<html>502 Bad Gateway</html>', statusCode: 502 }
  await expect(ask()).rejects.toMatchObject({ kind: 'unavailable', code: 'unavailable' })
})
