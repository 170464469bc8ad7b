import { expect, it } from 'vitest'
import { readIdentity } from '../../functions/_kit/identity.ts'
import { personIdOf } from '../../functions/_kit/person-id.ts'

const accepts = { appId: 'wxtest', acceptsDevtools: false }
const pairs = { WX_OPENID: 'oABCdef_-1234', WX_APPID: 'wxtest', TCB_SOURCE: 'wx_client' }
const text = 'WX_OPENID=oABCdef_-1234;WX_APPID=wxtest;TCB_SOURCE=wx_client'
const somebody = { appId: 'wxtest', openId: 'oABCdef_-1234' }

function json(more: object = {}) {
  return { environment: JSON.stringify({ ...pairs, ...more }) }
}

it.each([
  ['the newer shape', json()],
  ['the older shape', { environ: text }],
  ['the older shape with a semicolon at the end', { environ: `${text};` }],
  ['values that hold =', { environ: `WX_API_TOKEN=a=b==;${text};TCB_SESSIONTOKEN=x=y` }],
  ['a value that is empty', { environ: `WX_UNIONID=;${text}` }],
  ['the newer shape beside another older one', { ...json(), environ: 'WX_OPENID=other-one' }],
  ['values that are no text beside', json({ TCB_SEQID: 7, TCB_CONTEXT_KEYS: ['a'] })],
  ['a chain of sources that began at the phone', json({ TCB_SOURCE: 'wx_client,scf' })],
])('reads %s', (_what, context) => {
  expect(readIdentity(context, accepts)).toEqual(somebody)
})

it('cannot be changed once it is read', () => {
  expect(Object.isFrozen(readIdentity(json(), accepts))).toBe(true)
})

it('takes the developer tools only where it is told to', () => {
  const context = json({ TCB_SOURCE: 'wx_devtools' })
  expect(readIdentity(context, accepts)).toBeNull()
  expect(readIdentity(context, { ...accepts, acceptsDevtools: true })).toEqual(somebody)
})

it.each([
  ['nothing', undefined],
  ['a number', 7],
  ['no pairs', {}],
  ['another app', json({ WX_APPID: 'wxother' })],
  ['a source that only ends at the phone', json({ TCB_SOURCE: 'scf,wx_client' })],
  ['an openid too short to be one', json({ WX_OPENID: 'abc' })],
  ['an openid with a blank', json({ WX_OPENID: 'oABC def_1234' })],
  ['an openid that is a number', json({ WX_OPENID: 123456789 })],
  ['a key said twice', { environ: `${text};WX_OPENID=oABCdef_-9999` }],
  ['a key said twice, empty', { environ: `${text};WX_OPENID` }],
  ['an openid lent by another app', json({ WX_FROM_OPENID: 'x' })],
])('knows nobody by %s', (_what, context) => {
  expect(readIdentity(context, accepts)).toBeNull()
})

it('turns an openid into the same person every time, and no other', () => {
  const pepper = Buffer.alloc(32, 7)
  const personId = personIdOf(pepper, somebody)
  expect(personId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(personIdOf(pepper, { ...somebody })).toBe(personId)
  const others = [
    personIdOf(pepper, { ...somebody, openId: 'oABCdef_-1235' }),
    personIdOf(pepper, { ...somebody, appId: 'wxtesu' }),
    personIdOf(Buffer.alloc(32, 8), somebody),
  ]
  expect(new Set([personId, ...others]).size).toBe(4)
})

it('does not let the border between app and openid move', () => {
  const pepper = Buffer.alloc(32, 7)
  const one = personIdOf(pepper, { appId: 'wx1', openId: '2abcdef' })
  expect(one).not.toBe(personIdOf(pepper, { appId: 'wx12', openId: 'abcdef' }))
})
