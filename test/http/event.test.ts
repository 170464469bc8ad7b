// Every defect of HTTP access and serverless-http, row by row: once as it is repaired here, once as it is without.
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import serverless from 'serverless-http'
import { describe, expect, it } from 'vitest'
import { readHttpEvent } from '../../functions/_kit/http/event.ts'
import { transport } from '../../functions/_kit/http/transport.ts'
import { aRequest } from './requests.ts'

const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index)
const app = new Hono()
  .get('/echo/:name?', (c) =>
    c.json({
      ...{ path: c.req.path, name: c.req.param('name') ?? null, query: c.req.queries() },
      ...{ cookie: c.req.header('cookie') ?? null, host: c.req.header('host') ?? null },
      all: c.req.header(),
    }),
  )
  .post('/echo', async (c) => c.json([...new Uint8Array(await c.req.arrayBuffer())]))
  .get('/bytes', (c) => c.body(everyByte, 200, { 'content-type': 'image/png' }))
  .get('/packed', (c) =>
    c.body(everyByte, 200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }),
  )
  .get('/stream', () => new Response(new Blob(['a\r\n', '二\r\n', '3']).stream()))
  .get('/nothing', (c) => c.body(null, 204))
  .get('/biscuit', (c) => {
    c.header('set-cookie', 'a=1')
    c.header('set-cookie', 'b=2', { append: true })
    return c.text('done')
  })
const send = transport((request) => app.fetch(request))
const bare = serverless(getRequestListener(app.fetch, { overrideGlobalObjects: false }))

async function ask(event: object, basePath = '') {
  const request = readHttpEvent(event, basePath)
  if (!request) throw new Error('This is no request.')
  return send(request)
}

async function echo(event: object, basePath = '') {
  return JSON.parse((await ask(event, basePath)).body)
}

async function bareAnswer(event: object) {
  return (await bare(structuredClone(event), {})) as { statusCode: number; body: string }
}

describe('the query', () => {
  it('keeps an array', async () => {
    const event = aRequest('/echo', { queryStringParameters: { a: ['1', '2'], b: '3' } })
    expect((await echo(event)).query).toEqual({ a: ['1', '2'], b: ['3'] })
    expect(JSON.parse((await bareAnswer(event)).body).query).toEqual({ a: [''], b: ['3'] })
  })

  it('keeps a key said twice with the same value, in its order', async () => {
    const event = aRequest('/echo', { queryStringParameters: { a: ['2', '1', '2'] } })
    expect((await echo(event)).query).toEqual({ a: ['2', '1', '2'] })
  })

  it('takes numbers, nothing and signs as text', async () => {
    const query = { a: 1, b: null, c: '甲&乙=丙 丁+%41' }
    const event = aRequest('/echo', { queryStringParameters: query })
    expect((await echo(event)).query).toEqual({ a: ['1'], b: [''], c: ['甲&乙=丙 丁+%41'] })
  })

  it.each([undefined, null, '', 'a=1', []])('may be %j', async (queryStringParameters) => {
    expect((await echo(aRequest('/echo', { queryStringParameters }))).query).toEqual({})
  })
})

it('a key that names a prototype reaches none', async () => {
  const forged = JSON.parse('{"__proto__": "x", "constructor": "y"}')
  const change = { queryStringParameters: forged, headers: forged, multiValueHeaders: forged }
  expect((await ask(aRequest('/echo', change))).statusCode).toBe(200)
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x')
})

describe('headers', () => {
  it('join the values of a cookie so that it can be read', async () => {
    const multiValueHeaders = { Cookie: ['a=1', 'b=2'], Accept: ['text/html', 'text/plain'] }
    const event = aRequest('/echo', { headers: {}, multiValueHeaders })
    const { cookie, all } = await echo(event)
    expect(cookie).toBe('a=1; b=2')
    expect(all.accept).toBe('text/html, text/plain')
    const withHost = { ...event, headers: { host: 'linli.example' } }
    expect(JSON.parse((await bareAnswer(withHost)).body).cookie).toBe('a=1, b=2')
  })

  it.each([undefined, null, []])('need no lists: %j', async (multiValueHeaders) => {
    const event = aRequest('/echo', { headers: { COOKIE: 'a=1' }, multiValueHeaders })
    expect((await echo(event)).cookie).toBe('a=1')
  })

  it('may lack Host, and whichever host is named is not believed', async () => {
    const without = aRequest('/echo', { headers: {}, multiValueHeaders: {} })
    expect((await echo(without)).host).toBe('linli.invalid')
    expect((await bareAnswer(without)).statusCode).toBe(400)
    for (const host of ['evil.example', 'a b', 'linli.example/../x', '']) {
      const { statusCode, body } = await ask(
        aRequest('/echo', { headers: { Host: host }, multiValueHeaders: { Host: [host, host] } }),
      )
      expect([statusCode, JSON.parse(body).host]).toEqual([200, 'linli.invalid'])
    }
  })

  it('are all there when they are listed', async () => {
    const headers = { 'X-One': '1', 'x-two': '2' }
    const { all } = await echo(aRequest('/echo', { headers, multiValueHeaders: undefined }))
    expect(all).toEqual({
      'x-one': '1',
      'x-two': '2',
      host: 'linli.invalid',
      'content-length': '0',
    })
  })

  it('that no header may be are left out', async () => {
    const headers = {
      a: 'x\r\nb: y',
      'c d': '1',
      e: '甲',
      f: 7,
      g: 'kept',
      'transfer-encoding': 'chunked',
    }
    const { all } = await echo(
      aRequest('/echo', { headers, multiValueHeaders: { __proto__: ['h'] } }),
    )
    expect(all).toEqual({ g: 'kept', host: 'linli.invalid', 'content-length': '0' })
  })
})

describe('a body', () => {
  const post = (body: unknown, isBase64Encoded: unknown) =>
    aRequest('/echo', { httpMethod: 'POST', body, isBase64Encoded })

  it('arrives byte by byte', async () => {
    const body = Buffer.from(everyByte).toString('base64')
    expect(await echo(post(body, true))).toEqual([...everyByte])
    expect(await echo(post(body, 'true'))).toEqual([...everyByte])
  })

  it.each([false, 'false', undefined, null, 0, ''])('is text where base64 is %j', async (said) => {
    expect(await echo(post('邻里', said))).toEqual([...Buffer.from('邻里')])
  })

  it('would be decoded to garbage by the word false', async () => {
    const { body } = await bareAnswer(post('text', 'false'))
    expect(JSON.parse(body)).toEqual([...Buffer.from('text', 'base64')])
  })

  it('is as long as it is, whatever was said', async () => {
    const headers = { host: 'linli.example', 'content-length': '2', expect: '100-continue' }
    const event = { ...post('邻里', false), headers, multiValueHeaders: undefined }
    expect(await echo(event)).toHaveLength(6)
  })

  it.each([undefined, null, 7, []])('may be %j', async (body) => {
    expect(await echo(post(body, false))).toEqual([])
  })

  it('that was parsed already is written again', async () => {
    expect(Buffer.from(await echo(post({ a: 1 }, false))).toString()).toBe('{"a":1}')
  })
})

describe('a path', () => {
  it.each([
    ['/public', '/public/echo', '/echo'],
    ['/public', '/echo', '/echo'],
    ['/public', '/publicecho', '/publicecho'],
    ['/a/b', '/a/b/echo', '/echo'],
    ['', '/echo', '/echo'],
  ])('below %s: %s', async (basePath, path, expected) => {
    expect(readHttpEvent(aRequest(path), basePath)?.path).toBe(expected)
  })

  it.each([
    ['/public', '/public'],
    ['/public', '/public/'],
    ['/public', '/'],
    ['/public', ''],
    ['', ''],
  ])('that is the base itself, %s: %s', (basePath, path) => {
    expect(readHttpEvent(aRequest(path), basePath)?.path).toBe('/')
  })

  it('is found encoded and decoded', async () => {
    for (const path of ['/echo/%E9%82%BB%E9%87%8C', '/echo/邻里']) {
      expect((await echo(aRequest(path))).name).toBe('邻里')
    }
  })

  it.each([
    ['/echo/100%', '100%'],
    ['/echo/a%2Fb', 'a/b'],
    ['/echo/a?b=1#c', 'a?b=1#c'],
    ['/echo/a\\b', 'a\\b'],
    ['/echo/a b', 'a b'],
    ['/echo/\ud800', '\ufffd'],
  ])('%j names %j', async (path, name) => {
    expect(await echo(aRequest(path))).toMatchObject({ name, query: {} })
  })

  it('is never another host', async () => {
    const { path } = await echo(aRequest('//evil.example/../echo'))
    expect(path).toBe('/echo')
  })
})

describe('a reply', () => {
  it('of bytes leaves as base64', async () => {
    for (const path of ['/bytes', '/packed']) {
      const { body, isBase64Encoded } = await ask(aRequest(path))
      expect(isBase64Encoded).toBe(true)
      expect([...Buffer.from(body, 'base64')]).toEqual([...everyByte])
    }
    const { body } = await bareAnswer(aRequest('/bytes'))
    expect(Buffer.from(body)).not.toEqual(Buffer.from(everyByte))
  })

  it('of unknown length is whole', async () => {
    const { body, isBase64Encoded } = await ask(aRequest('/stream'))
    expect([isBase64Encoded, body]).toEqual([false, 'a\r\n二\r\n3'])
  })

  it('may have no body', async () => {
    expect(await ask(aRequest('/nothing'))).toMatchObject({ statusCode: 204, body: '' })
  })

  it('to HEAD has the headers of GET and no body', async () => {
    const [head, get] = [
      await ask(aRequest('/bytes', { httpMethod: 'HEAD' })),
      await ask(aRequest('/bytes')),
    ]
    expect(head).toEqual({ ...get, body: '', isBase64Encoded: true })
  })

  it('carries no cookie, and no lists', async () => {
    const reply = await ask(aRequest('/biscuit'))
    expect(Object.keys(reply).sort()).toEqual(['body', 'headers', 'isBase64Encoded', 'statusCode'])
    expect(Object.keys(reply.headers)).not.toContain('set-cookie')
  })
})

it('changes nothing of the event', () => {
  const event = aRequest('/public/echo', { headers: { Host: 'a', Cookie: 'b' } })
  const before = structuredClone(event)
  readHttpEvent(Object.freeze(event), '/public')
  expect(event).toEqual(before)
})
