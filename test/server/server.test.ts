// The built server on a real database: who gets a session, what it opens, and what it leaves in the log.

import { showMe } from '@linli/shared/person/show-me'
import { listOpenCommunities } from '@linli/shared/place/list-open-communities'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type Served } from './a-server.ts'
import { type Running, run } from './built-server.ts'
import { aSession, Phone, post } from './phone.ts'
import type { WeChat } from './wechat.ts'

let served: Served
let server: Running
let wechat: WeChat

beforeAll(async () => {
  served = await aServer()
  server = served.server
  wechat = served.wechat
})
afterAll(() => served?.close())

describe('a session', () => {
  it('is given to whoever WeChat names, and opens what is theirs', async () => {
    const person = await served.lane.aPerson('communityWorker')
    const phone = await Phone.of(server.url, wechat, person.openId)
    const { now: _, ...told } = await phone.call(showMe, {})
    expect(await person.call(showMe, {})).toMatchObject(told)
  })

  it('is given for a code once', async () => {
    const code = wechat.codeOf('demo-once-0001')
    await aSession(server.url, code)
    expect(await post(server.url, '/session', { code })).toMatchObject(refusal(401, 'signedOut'))
  })

  it.each([
    [-1, 'system error', 503, 'unavailable'],
    [40029, 'code 无效', 401, 'signedOut'],
    [40163, 'code been used', 401, 'signedOut'],
    [40226, 'code blocked', 403, 'notAllowed'],
    [45011, 'api minute-quota reach limit', 503, 'unavailable'],
    [40125, 'invalid appsecret', 500, 'broken'],
  ])('is refused with WeChat’s error %i, %s, as %i %s', async (errcode, errmsg, status, code) => {
    const body = { code: wechat.failing(errcode, errmsg) }
    expect(await post(server.url, '/session', body)).toMatchObject(refusal(status, code))
    expect(server.said()).toContain(`"code":"${code}","why":"wechat ${errcode}"`)
  })

  it('waits for WeChat no longer than five seconds, and reads nothing but JSON', async () => {
    const [silent, html] = await Promise.all(
      (['silence', 'html'] as const).map((how) =>
        post(server.url, '/session', { code: wechat.lost(how) }),
      ),
    )
    expect(silent).toMatchObject(refusal(503, 'unavailable'))
    expect(html).toMatchObject(refusal(503, 'unavailable'))
  })

  it.each([
    ['no code', {}],
    ['a code that is none', { code: 'a b&secret=x' }],
    ['a list', { code: ['x'] }],
    ['null', null],
    ['no JSON', '{'],
  ])('is not asked of WeChat with %s', async (_, body) => {
    const before = wechat.asked
    expect(await post(server.url, '/session', body)).toMatchObject(refusal(400, 'malformed'))
    expect(wechat.asked).toBe(before)
  })
})

describe('the address', () => {
  it('answers by http-public what is for anyone, and says that it is well', async () => {
    expect(
      await post(server.url, '/place/list-open-communities', { input: { districtId: null } }),
    ).toMatchObject({ status: 200, body: { output: {} } })
    const health = await fetch(`${server.url}/health`)
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
    const home = await fetch(server.url)
    expect([home.status, home.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ])
  })

  it('lets anybody ask through /call what is for anyone, without a session', async () => {
    const event = { op: listOpenCommunities.name, input: { districtId: null } }
    expect(await post(server.url, '/call/api-place', event)).toMatchObject({
      status: 200,
      body: { output: {} },
    })
  })

  it.each(['cron-ledger', 'http-public', 'api-nobody', '__proto__', 'constructor'])(
    'has no /call/%s',
    async (name) => {
      expect(await post(server.url, `/call/${name}`, {})).toMatchObject(refusal(404, 'notFound'))
    },
  )

  it('refuses what is too large with an answer, not by hanging up', async () => {
    const body = { op: showMe.name, input: { text: '演'.repeat(90_000) } }
    expect(await post(server.url, '/call/api-person', body)).toMatchObject(refusal(400, 'tooLarge'))
  })

  it('takes a call only as JSON that says that it is JSON', async () => {
    const event = JSON.stringify({ op: showMe.name, input: {} })
    const headers = { 'content-type': 'text/plain' }
    const malformed = { failure: { kind: 'invalid', code: 'malformed' } }
    const told = { status: 200, body: malformed }
    expect(await post(server.url, '/call/api-person', event, headers)).toMatchObject(told)
    expect(await post(server.url, '/call/api-person', '{"op":')).toMatchObject(told)
  })
})

it('logs lines of JSON with allowed fields, and never a secret, a session or an openid', async () => {
  const code = wechat.codeOf('canary-openid-1')
  const session = await aSession(server.url, code)
  const event = { op: showMe.name, input: { name: '演示' } }
  await post(server.url, '/call/api-person', event, { authorization: `Bearer ${session}` })
  await post(server.url, '/call/api-person', event, { authorization: 'Bearer canary-session' })
  const [, ...lines] = server.said().trimEnd().split('\n')
  const allowed = ['requestId', 'op', 'outcome', 'code', 'why', 'milliseconds']
  const timers = ['job', 'counts']
  const keys = lines.flatMap((line) => Object.keys(JSON.parse(line) as object))
  expect(keys.filter((key) => ![...allowed, ...timers].includes(key))).toEqual([])
  expect(lines.filter((line) => line.includes('"op":"person.showMe"')).length).toBeGreaterThan(0)
  expect(server.said()).not.toMatch(/canary|demo-|\p{Script=Han}/u)
  expect(server.said()).not.toContain(code)
})

describe('a server that is not set up', () => {
  it('says in one sentence what it lacks itself', async () => {
    await expect(run(served.folder, {})).rejects.toThrow(
      'Not set for the server: LINLI_APP_ID, LINLI_WECHAT_SECRET, LINLI_SESSION_KEY.',
    )
  })

  it('says in one sentence what its functions lack', async () => {
    const { LINLI_PEPPER: _, LINLI_ORIGIN: __, ...rest } = served.environment
    await expect(run(served.folder, rest)).rejects.toThrow(
      'Not set for the functions: LINLI_PEPPER, LINLI_ORIGIN.',
    )
  })

  it('needs the openids only where templates of reminders are set', async () => {
    const { DATABASE_URL_SEALED: _, ...rest } = served.environment
    await expect(run(served.folder, rest)).rejects.toThrow(
      'Not set for the functions: DATABASE_URL_SEALED.',
    )
    const silent = await run(served.folder, { ...rest, LINLI_TEMPLATES: '' })
    expect(await silent.stop()).toBe(0)
  })

  it('opens before its database does, and says that it is not well yet', async () => {
    const nowhere = { DATABASE_URL_APP: 'postgres://linli_app:x@127.0.0.1:1/none' }
    const early = await run(served.folder, { ...served.environment, ...nowhere })
    expect((await fetch(`${early.url}/health`)).status).toBe(503)
    expect(await early.stop()).toBe(0)
  })
})

function refusal(status: number, code: string) {
  return { status, body: { failure: { code } } }
}
