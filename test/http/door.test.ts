import { listOpenCommunities } from '@linli/shared/place/list-open-communities'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { handle } from '../../functions/_kit/host.ts'
import { type HttpDoor, httpDoor } from '../../functions/_kit/http-door.ts'
import { openPublic } from '../../functions/http-public/index.ts'
import { missing } from '../../functions/http-public/pages/lost.ts'
import { anOperation, aWorld } from '../_kit/worlds.ts'
import { aPlace } from './place.ts'
import { aPost, aRequest } from './requests.ts'

const address = '/place/list-open-communities'
const asked = { input: { districtId: null } }

let place: Awaited<ReturnType<typeof aPlace>>
let door: HttpDoor
beforeAll(async () => {
  place = await aPlace()
  door = openPublic({ makeWorld: place.makeWorld })
})
afterAll(() => place.end())

async function ask(event: unknown, context?: unknown) {
  const { statusCode, body, headers } = await door(event, context)
  return { statusCode, headers, answer: body === '' ? null : JSON.parse(body) }
}

describe('an operation for anyone', () => {
  it('answers with the envelope of callFunction', async () => {
    const event = aPost(address, { ...asked, requestId: '00000000-0000-4000-8000-000000000001' })
    const { statusCode, headers, answer } = await ask(event)
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
    })
    expect(answer.requestId).toBe('00000000-0000-4000-8000-000000000001')
    const { communities } = listOpenCommunities.output().parse(answer.output)
    expect(communities.map(({ name }) => name)).toEqual(['演示·白桂社区', '演示·青桂社区'])
  })

  it.each([
    ['no JSON', '{', {}, 400, 'malformed'],
    ['a list', [], {}, 400, 'malformed'],
    ['null', null, {}, 400, 'malformed'],
    ['no input', {}, {}, 400, 'malformed'],
    ['a wrong input', { input: { districtId: 7 } }, {}, 400, 'invalid'],
    ['a key too many', { input: { districtId: null, personId: 'x' } }, {}, 400, 'invalid'],
    ['a bad request id', { ...asked, requestId: 7 }, {}, 400, 'malformed'],
    ['another type', asked, { headers: { 'content-type': 'text/plain' } }, 400, 'malformed'],
    ['no type', asked, { headers: {} }, 400, 'malformed'],
    ['a large input', { input: { districtId: 'x'.repeat(70_000) } }, {}, 400, 'tooLarge'],
    ['a large body', ' '.repeat(100_001), {}, 400, 'tooLarge'],
  ])('refuses %s', async (_, body, change, status, code) => {
    const { statusCode, answer } = await ask(aPost(address, body, change))
    expect([statusCode, answer.failure.code]).toEqual([status, code])
  })

  it('does not know another operation by that address', async () => {
    for (const path of ['/person/show-me', '/place/listOpenCommunities', '/place', '/', '/s/x']) {
      const { statusCode, answer } = await ask(aPost(path, asked))
      expect([statusCode, answer.failure.code]).toEqual([404, 'unknownOperation'])
    }
  })

  it('cannot be another one by what the body says', async () => {
    const { answer } = await ask(aPost(address, { ...asked, op: 'person.showMe', person: 'x' }))
    expect(Object.keys(answer.output)).toEqual(['districts', 'communities'])
  })

  it('is not there for GET, and HEAD of a page has no body', async () => {
    expect((await door(aRequest(address))).statusCode).toBe(404)
    const { statusCode, body } = await door(aRequest('/', { httpMethod: 'HEAD' }))
    expect([statusCode, body]).toEqual([200, ''])
  })

  it('says 503 while the database is away, and 500 when nothing is set up', async () => {
    const away = openPublic({ makeWorld: () => aWorld().world })
    expect((await away(aPost(address, asked))).statusCode).toBe(503)
    const told = vi.spyOn(console, 'error').mockReturnValue()
    const unset = openPublic({
      makeWorld: () => {
        throw new Error('Not set: LINLI_APP_ID.')
      },
    })
    const { statusCode, body } = await unset(aPost(address, asked))
    expect([statusCode, JSON.parse(body).failure]).toEqual([
      500,
      { kind: 'broken', code: 'broken' },
    ])
    expect((await unset(aRequest('/s/a'))).statusCode).toBe(200)
    expect(new Set(told.mock.calls.flat())).toEqual(new Set(['Not set: LINLI_APP_ID.']))
    told.mockRestore()
  })
})

describe('whoever says to be somebody', () => {
  const openId = 'oCanary-123456'
  const environment = JSON.stringify({
    WX_OPENID: openId,
    WX_APPID: 'wxtest',
    TCB_SOURCE: 'wx_client',
  })
  const contexts = [
    { environment },
    { environ: `WX_OPENID=${openId};WX_APPID=wxtest;TCB_SOURCE=wx_client` },
    { extendedContext: { wechatContext: { openId, isAdministrator: true } } },
  ]
  const forged = {
    ...{ 'x-wx-openid': openId, 'x-wx-appid': 'wxtest', 'x-wx-source': 'wx_client' },
    ...{ 'x-cloudbase-context': Buffer.from(environment).toString('base64'), 'x-phone': 'mali' },
    ...{
      authorization: `Bearer ${openId}`,
      cookie: `openid=${openId}`,
      'x-forwarded-for': '127.0.0.1',
    },
  }

  // Says who the host thinks is calling; only a test can mount it.
  const whoAmI = handle(anOperation('anyone', { name: 'test.whoAmI' }), async (ctx) => ({
    said: JSON.stringify(ctx.person),
  }))
  const pages = {
    ...{ listed: [], files: [], documents: [], style: { path: '/style.css', text: '' } },
    ...{ missing, failing: missing },
  }

  it('is nobody, in 12 disguises', async () => {
    const { world } = aWorld()
    const mirror = httpDoor({ operations: [whoAmI], pages, makeWorld: () => world, basePath: '' })
    const body = { input: { communityId: place.here.communityId, word: 'x', userInfo: { openId } } }
    const { communityId, word } = body.input
    const plain = { headers: { 'content-type': 'application/json' } }
    const headers = { ...plain.headers, ...forged }
    const lists = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value]]),
    )
    const changes = [plain, { headers }, { headers: plain.headers, multiValueHeaders: lists }]
    let nobody = 0
    for (const change of changes) {
      for (const context of [undefined, ...contexts]) {
        const event = aPost('/test/who-am-i', { input: { communityId, word } }, change)
        const reply = await mirror(
          { ...event, person: { personId: 'x' }, identity: { openId } },
          context,
        )
        expect(JSON.parse(reply.body).output).toEqual({ said: 'null' })
        nobody += 1
      }
    }
    expect(nobody).toBe(12)
    await world.pool.end()
  })

  it('gets the same page, to the byte', async () => {
    const { headers } = aRequest('/')
    const pagesSeen = [
      await door(aRequest('/')),
      await door(aRequest('/', { headers: { ...headers, ...forged } }), contexts[0]),
    ]
    expect(pagesSeen[1]).toEqual(pagesSeen[0])
    expect(pagesSeen[0]?.body).not.toContain(openId)
  })

  it.each([
    [
      'callFunction',
      { op: 'person.showMe', input: {}, requestId: '00000000-0000-4000-8000-000000000001' },
    ],
    ['callFunction in an HTTP shape', { ...aPost(address, asked), userInfo: { openId } }],
    ['callFunction with both', { ...aPost(address, asked), op: 'person.showMe' }],
    ['a timer', { Type: 'Timer', TriggerName: 'every-minute', Time: '', Message: '' }],
    ['a timer in an HTTP shape', { ...aRequest('/'), Type: 'Timer', TriggerName: 'every-minute' }],
    ['an event without a path', aRequest('/', { path: undefined })],
    ['an event without a method', aRequest('/', { httpMethod: undefined })],
    ['an event without headers', aRequest('/', { headers: undefined })],
    ['an event without its context', aRequest('/', { requestContext: undefined })],
    ['an unusual method', aRequest('/', { httpMethod: 'TRACE' })],
    ['nothing', null],
    ['a text', 'GET /'],
    ['a list', [aRequest('/')]],
  ])('is refused as %s', async (_, event) => {
    const { statusCode, answer, headers } = await ask(event, contexts[0])
    expect([statusCode, answer]).toEqual([400, null])
    expect(headers['cache-control']).toBe('no-store')
  })

  it('cannot be asked for: such an operation is not mounted', () => {
    const parts = { pages, makeWorld: () => place.world }
    for (const who of ['person', ['operator']] as const) {
      const operation = handle(anOperation(who), async () => ({ said: '' }))
      expect(() => httpDoor({ ...parts, operations: [whoAmI, operation] })).toThrow(
        'Not for anyone, so not for an HTTP door: test.say.',
      )
    }
  })
})

it('is mounted where LINLI_ORIGIN points, and found with and without that path', async () => {
  const settings = { ...place.world.settings, origin: 'https://linli.example/public' }
  const below = openPublic({ makeWorld: () => ({ ...place.world, settings }) })
  for (const path of ['/public/', '/public', '/']) {
    const { statusCode, body } = await below(aRequest(path))
    expect(statusCode).toBe(200)
    const [, style = ''] = /href="(\/public\/style-[0-9a-f]{12}\.css)"/.exec(body) ?? []
    expect((await below(aRequest(style))).statusCode).toBe(200)
  }
})

it('logs one line for an operation, and nothing of a page that needs none', async () => {
  place.log.length = 0
  await door(aPost(address, { ...asked, requestId: '00000000-0000-4000-8000-000000000002' }))
  await door(aRequest('/s/canary-token/x'))
  await door(aRequest('/canary-nowhere'))
  expect(place.log).toEqual([
    {
      requestId: '00000000-0000-4000-8000-000000000002',
      op: 'place.listOpenCommunities',
      outcome: 'output',
      milliseconds: expect.any(Number),
    },
  ])
})

it('is healthy while its database answers', async () => {
  const { statusCode, answer, headers } = await ask(aRequest('/health'))
  expect([statusCode, answer, headers['cache-control']]).toEqual([
    200,
    { status: 'ok' },
    'no-store',
  ])
  const away = openPublic({ makeWorld: () => aWorld().world })
  const { statusCode: status, body } = await away(aRequest('/health'))
  expect([status, JSON.parse(body)]).toEqual([503, { status: 'unavailable' }])
})
