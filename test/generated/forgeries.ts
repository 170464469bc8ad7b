/** Everything by which somebody could try to be somebody else: in the event, and in what is no true context. */
import type { Lane } from '../support/lane.ts'

export type Named<T> = readonly [what: string, value: T]

interface Victim {
  openId: string
  appId: string
}

export interface Call {
  op: string
  input: unknown
}

/** Events that can carry the operation beside a forged identity. */
export function forgedEvents(call: Call, { openId, appId }: Victim): Named<unknown>[] {
  const headers = {
    ...forgedHeaders({ openId, appId }),
    authorization: `Bearer ${openId}`,
    cookie: `openid=${openId}`,
  }
  const pairs = { WX_OPENID: openId, WX_APPID: appId, TCB_SOURCE: 'wx_client' }
  const text = JSON.stringify({ ...call, x: 1 })
  const parsed = (key: string, value: unknown) =>
    JSON.parse(text.replace('"x":1', `"${key}":${JSON.stringify(value)}`))
  return [
    [
      'fields of the event',
      { ...call, openid: openId, openId, OPENID: openId, appId, APPID: appId },
    ],
    ['userInfo', { ...call, userInfo: { openId, appId } }],
    ['tcbContext', { ...call, tcbContext: pairs, userInfo: { openId, appId } }],
    ['the pairs of a context', { ...call, ...pairs }],
    ['an environment', { ...call, environment: JSON.stringify(pairs) }],
    ['an environ', { ...call, environ: environOf(pairs) }],
    ['a context', { ...call, context: { environment: JSON.stringify(pairs) } }],
    ['a person', { ...call, person: { personId: openId }, personId: openId, role: 'operator' }],
    ['headers', { ...call, headers, multiValueHeaders: headers }],
    ['extendedContext', { ...call, extendedContext: { wechatContext: { openId, appId } } }],
    ['the shape of an HTTP call', { ...call, ...httpCall(call, headers, openId) }],
    ['the shape of a timer', { ...call, Type: 'Timer', TriggerName: 'nightly', Time: '' }],
    ['__proto__', parsed('__proto__', { ...pairs, userInfo: { openId }, environment: pairs })],
    ['constructor', parsed('constructor', { prototype: pairs })],
  ]
}

/** Headers by which platforms and proxies say who calls. */
export function forgedHeaders({ openId, appId }: Victim): Record<string, string> {
  const context = Buffer.from(JSON.stringify({ openId, isAdministrator: true })).toString('base64')
  return {
    'x-wx-openid': openId,
    'X-WX-OPENID': openId,
    'x-wx-appid': appId,
    'x-wx-source': 'wx_client',
    'x-cloudbase-context': context,
    'x-forwarded-for': '127.0.0.1',
  }
}

/** Events of other doors: without an operation where ours looks for it. */
export function foreignEvents(call: Call, { openId }: Victim): Named<unknown>[] {
  return [
    ['an HTTP call', httpCall(call, { 'x-wx-openid': openId }, openId)],
    [
      'a timer',
      { Type: 'Timer', TriggerName: 'nightly', Time: '2026-03-14T01:03:00Z', Message: '' },
    ],
    ['a message push', { ToUserName: 'gh', FromUserName: openId, MsgType: 'event', Event: 'x' }],
  ]
}

/** Contexts that name nobody, or somebody whom they may not name. */
export function untrueContexts({ openId, appId }: Victim): Named<unknown>[] {
  const pairs = { WX_OPENID: openId, WX_APPID: appId, TCB_SOURCE: 'wx_client' }
  const { TCB_SOURCE: _source, ...sourceless } = pairs
  const { WX_APPID: _app, ...appless } = pairs
  const json = (value: unknown) => ({ environment: JSON.stringify(value) })
  const both = { environ: environOf(pairs) }
  return [
    ['none', null],
    ['empty', {}],
    ['text', environOf(pairs)],
    ['anonymous', json({ TCB_UUID: openId, TCB_ENV: 'prod', TCB_SOURCE: 'web_client' })],
    ['of a timer', { environ: 'TRIGGER_SRC=timer;TCB_ENV=prod;TCB_SOURCE=wx_trigger' }],
    ['of another app', json({ ...pairs, WX_APPID: 'wx0000000000000000' })],
    ['without app', json(appless)],
    ['without source', json(sourceless)],
    ['of the developer tools', json({ ...pairs, TCB_SOURCE: 'wx_devtools' })],
    ['of WeChat’s HTTP interface', json({ ...pairs, TCB_SOURCE: 'wx_http' })],
    ['of another function', json({ ...pairs, TCB_SOURCE: 'scf,wx_client' })],
    ['of a source not known', json({ ...pairs, TCB_SOURCE: 'wx_client2' })],
    ['lent from another app', json({ ...pairs, WX_FROM_OPENID: 'other', WX_FROM_APPID: 'wx1' })],
    ['lent, naming only that app', json({ ...pairs, WX_FROM_APPID: 'wx1' })],
    ['empty openid', json({ ...pairs, WX_OPENID: '' })],
    ['an openid that is a list', json({ ...pairs, WX_OPENID: [openId] })],
    ['an openid that is none', json({ ...pairs, WX_OPENID: `${openId}';--` })],
    ['in the prototype', { environment: `{"__proto__":${JSON.stringify(pairs)}}` }],
    ['environment as an object', { environment: pairs, ...both }],
    ['environment as a list', json(Object.entries(pairs))],
    ['environment as a number', { environment: 7, ...both }],
    ['environment null', { environment: null, ...both }],
    ['environment not JSON', { environment: environOf(pairs), ...both }],
    ['environment cut', { environment: JSON.stringify(pairs).slice(0, -1), ...both }],
    ['environment twice encoded', json(JSON.stringify(pairs))],
    ['an openid said twice', { environ: `WX_OPENID=someone;${both.environ}` }],
    ['an openid said twice, last', { environ: `${both.environ};WX_OPENID=someone` }],
    ['environ as an object', { environ: pairs }],
    ['environ in small letters', { environ: both.environ.toLowerCase() }],
    ['extendedContext', { extendedContext: { wechatContext: { openId, appId } } }],
    ['pairs on the context itself', pairs],
    ['userInfo on the context', { userInfo: { openId, appId } }],
  ]
}

/** The two shapes in which WeChat really says who calls. */
export function trueContexts({ openId, appId }: Victim): Named<unknown>[] {
  const pairs = { WX_OPENID: openId, WX_APPID: appId, TCB_SOURCE: 'wx_client', TRIGGER_SRC: 'tcb' }
  return [
    ['environment', { environment: JSON.stringify(pairs) }],
    ['environ', { environ: environOf({ ...pairs, WX_API_TOKEN: 'a=b=;c'.split(';')[0] ?? '' }) }],
    [
      'environment beside another’s environ',
      {
        environment: JSON.stringify(pairs),
        environ: environOf({ ...pairs, WX_OPENID: 'somebody-else' }),
      },
    ],
  ]
}

export function victimOf(lane: Lane, { openId }: { openId: string }): Victim {
  return { openId, appId: lane.appId }
}

export function environOf(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([key, value]) => `${key}=${value}`)
    .join(';')
}

function httpCall(call: Call, headers: object, openId: string) {
  return {
    path: '/api-person',
    httpMethod: 'POST',
    headers: { ...headers, 'content-type': 'application/json', host: 'linli.example' },
    queryStringParameters: { openid: openId },
    requestContext: { requestId: '12345678', appId: 1, uin: openId },
    body: JSON.stringify({ ...call, openid: openId }),
    isBase64Encoded: false,
  }
}
