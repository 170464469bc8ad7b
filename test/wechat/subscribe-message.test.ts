import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { subscribeMessages } from '../../functions/_kit/wechat/subscribe-message.ts'
import type { Mishap } from '../../local/wechat/server.ts'
import { aWeChat, letter, openId, templateId } from './double.ts'

type Made = Awaited<ReturnType<typeof aWeChat>>

const made: Made[] = []
afterEach(async () => {
  await Promise.all(made.splice(0).map(({ server }) => server.close()))
})

async function weChat(wish: Parameters<typeof aWeChat>[0] = {}, allowed = 1): Promise<Made> {
  const double = await aWeChat(wish)
  made.push(double)
  for (let n = 0; n < allowed; n += 1) double.server.ledger.allow(openId, templateId)
  return double
}

describe('a subscribe message', () => {
  it('is shown once for each that was allowed, and then refused', async () => {
    const { client, server } = await weChat({}, 2)
    const sent = [await client.send(letter), await client.send(letter), await client.send(letter)]
    expect(sent.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['delivered', null],
      ['delivered', null],
      ['refused', '43101'],
    ])
    expect(server.ledger.shown()).toMatchObject([
      { messageId: 1, openId, page: letter.page, fields: letter.fields },
      { messageId: 2 },
    ])
    expect(server.ambiguous()).toEqual([])
  })

  it.each([
    ['40003', { openId: 'nobody-at-all' }],
    ['40037', { templateId: 'no-such-template' }],
    ['41030', { page: 'pages/nowhere/nowhere' }],
    ['47003', { fields: { ...letter.fields, thing1: '一'.repeat(21) } }],
    ['47003', { fields: { ...letter.fields, thing2: '' } }],
    ['47003', { fields: { ...letter.fields, time3: '明天' } }],
    ['47003', { fields: { thing1: '少两样' } }],
  ])('that WeChat does not take (%s) is refused for good', async (code, change) => {
    const { client, server } = await weChat()
    expect(await client.send({ ...letter, ...change })).toEqual({ outcome: 'refused', code })
    expect([server.ledger.shown(), server.ledger.left(openId, templateId)]).toEqual([[], 1])
  })

  it.each([
    [{ errcode: -1 }, 'notYet', '-1', 0],
    [{ errcode: 45009 }, 'notYet', '45009', 0],
    [{ errcode: 45011 }, 'notYet', '45011', 0],
    [{ errcode: 48001 }, 'refused', '48001', 0],
    ['cutBefore', 'unknown', 'UND_ERR_SOCKET', 0],
    ['cutAfter', 'unknown', 'UND_ERR_SOCKET', 1],
  ] as [Mishap, string, string, number][])(
    'after %j is %s',
    async (mishap, outcome, code, shown) => {
      const double = await weChat({ mishap: () => mishap })
      expect(await double.client.send(letter)).toEqual({ outcome, code })
      expect([double.shown(), double.server.ambiguous().length]).toEqual([
        shown,
        typeof mishap === 'string' ? 1 : 0,
      ])
    },
  )

  it('for which nobody listens was not sent', async () => {
    const { account, client, server } = await weChat()
    await client.prepare()
    await server.close()
    expect(await client.send(letter)).toEqual({ outcome: 'notYet', code: 'ECONNREFUSED' })
    expect(await subscribeMessages(account).send(letter)).toMatchObject({ outcome: 'notYet' })
  })

  it('that is answered with something else may have been shown', async () => {
    const other = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n'))
    })
    const { client, server } = await weChat()
    await client.prepare()
    await server.close()
    await new Promise<void>((resolve) =>
      other.listen(Number(new URL(server.address).port), '127.0.0.1', resolve),
    )
    expect(await client.send(letter)).toEqual({ outcome: 'unknown', code: 'http502' })
    await new Promise((resolve) => other.close(resolve))
  })
})

describe('the access token', () => {
  it('is asked for once, also by many at once', async () => {
    const { client, tokens } = await weChat({}, 20)
    const sent = await Promise.all(Array.from({ length: 20 }, () => client.send(letter)))
    expect(sent.filter(({ outcome }) => outcome === 'delivered')).toHaveLength(20)
    expect(tokens.asked).toBe(1)
  })

  it('that has run out is replaced once, and the message sent', async () => {
    const { client, passSeconds, tokens } = await weChat({}, 21)
    await client.send(letter)
    passSeconds(7201)
    const sent = await Promise.all(Array.from({ length: 20 }, () => client.send(letter)))
    expect(sent.filter(({ outcome }) => outcome === 'delivered')).toHaveLength(20)
    expect(tokens.asked).toBe(2)
  })

  it('is not forced while WeChat has another: what others use stays good', async () => {
    const double = await weChat({}, 4)
    const other = subscribeMessages(double.account)
    await double.client.send(letter)
    double.server.endToken()
    expect(await other.send(letter)).toMatchObject({ outcome: 'delivered' })
    expect(await double.client.send(letter)).toMatchObject({ outcome: 'delivered' })
    expect(await other.send(letter)).toMatchObject({ outcome: 'delivered' })
    expect(double.tokens.asked).toBe(3)
  })

  it.each([40001, 42001])(
    'that is refused twice (%i) leaves the message for later',
    async (errcode) => {
      const { client, tokens } = await weChat({ mishap: () => ({ errcode }) })
      expect(await client.send(letter)).toEqual({ outcome: 'notYet', code: String(errcode) })
      // Once, once more, and once by force, as WeChat went on with the same one.
      expect(tokens.asked).toBe(3)
    },
  )

  it('is not given for a wrong secret, and nothing is sent', async () => {
    const { account, shown } = await weChat()
    const client = subscribeMessages({ ...account, secret: 'wrong' })
    await expect(client.prepare()).rejects.toMatchObject({ code: '40125' })
    expect(await client.send(letter)).toEqual({ outcome: 'notYet', code: '40125' })
    expect(shown()).toBe(0)
  })
})
