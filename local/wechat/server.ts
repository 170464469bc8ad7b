/**
 * A double of WeChat's server on loopback: tokens and subscribe messages, by the documented protocol with its errors.
 * It counts for itself what was allowed, what it showed, and where the other side cannot know what it did.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBody } from '../../workers/server/body.ts'
import { type Known, type Letter, readLetter } from './checks.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { type Credentials, failed, tokenDesk } from './tokens.ts'

/** What befalls one message: an error of WeChat's, or the line cut before or after it was shown. */
export type Mishap = { errcode: number } | 'cutBefore' | 'cutAfter' | 'answerLost'

type Befallen = Mishap | undefined

export interface WeChatOptions extends Known, Credentials {
  now(): Date
  file?: string
  /** Asked for each message that would be shown. `gone` comes when whoever sent it has the answer, or has hung up. */
  mishap?(letter: Letter, gone: Promise<void>): Befallen | Promise<Befallen>
  /** Asked for each call for a token. */
  tokenAsked?(): void
}

export interface WeChatServer {
  address: string
  ledger: Ledger
  /** Messages whose sender cannot know what became of them, whether shown or not: no answer reached it. */
  ambiguous(): readonly Letter[]
  endToken(): void
  close(): Promise<void>
}

const mostBytes = 100_000

export async function startWeChat(options: WeChatOptions): Promise<WeChatServer> {
  const ledger = openLedger(options.file)
  const desk = tokenDesk(options, options.now)
  const ambiguous: Letter[] = []
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback')
    const body = parse(await readBody(request, mostBytes))
    if (request.method !== 'POST') return reply(response, failed(43002, 'require POST method'))
    if (!body) return reply(response, failed(47001, 'data format error'))
    if (pathname === '/cgi-bin/stable_token') {
      options.tokenAsked?.()
      return reply(response, desk.handOut(body))
    }
    if (pathname !== '/cgi-bin/message/subscribe/send') return void response.writeHead(404).end()
    const refused = desk.check(searchParams.get('access_token'))
    return refused ? reply(response, refused) : send(body, response)
  }

  async function send(body: Record<string, unknown>, response: ServerResponse): Promise<void> {
    const read = readLetter(body, options)
    if ('refused' in read) return reply(response, read.refused)
    const mishap = await options.mishap?.(read.letter, goneWith(response))
    if (typeof mishap === 'string' || response.destroyed) ambiguous.push(read.letter)
    if (typeof mishap === 'object') return reply(response, failed(mishap.errcode, 'system error'))
    const said = mishap === 'cutBefore' ? {} : show(read.letter)
    if (mishap === 'cutBefore' || mishap === 'cutAfter') response.destroy()
    else if (mishap !== 'answerLost') reply(response, said)
  }

  function show({ openId, template: { templateId }, page, fields }: Letter): object {
    if (!ledger.take(openId, templateId)) return failed(43101, 'user refuse to accept the msg')
    const shownAt = options.now().toISOString()
    const msgid = ledger.show({ openId, templateId, page, fields, shownAt })
    return { errcode: 0, errmsg: 'ok', msgid }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    ledger,
    ambiguous: () => ambiguous,
    endToken: () => desk.end(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function goneWith(response: ServerResponse): Promise<void> {
  if (!response.destroyed) await new Promise((resolve) => response.once('close', resolve))
}

function reply(response: ServerResponse, said: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(said))
}

function parse(body: Buffer | null): Record<string, unknown> | null {
  try {
    const said: unknown = JSON.parse(body?.toString('utf8') ?? '')
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : null
  } catch {
    return null
  }
}
