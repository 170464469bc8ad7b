/** A phone of that openid, calling a server of one's own as the mini-program does. */
import { randomUUID } from 'node:crypto'
import type { Answer, InputOf, Operation, OutputOf } from '@linli/shared/operation'
import type { WeChat } from './wechat.ts'

export interface Replied {
  status: number
  body: unknown
}

export class Phone {
  readonly #url: string
  readonly #session: string

  constructor(url: string, session: string) {
    this.#url = url
    this.#session = session
  }

  static async of(url: string, wechat: WeChat, openId: string): Promise<Phone> {
    return new Phone(url, await aSession(url, wechat.codeOf(openId)))
  }

  /** @throws Error with the code of the refusal. */
  async call<O extends Operation>(contract: O, input: InputOf<O>): Promise<OutputOf<O>> {
    const answer = await this.ask(contract, input)
    if ('failure' in answer) throw new Error(answer.failure.code)
    return answer.output
  }

  async ask<O extends Operation>(contract: O, input: InputOf<O>): Promise<Answer<O>> {
    const event = { op: contract.name, input, requestId: randomUUID() }
    const headers = { authorization: `Bearer ${this.#session}` }
    return (await post(this.#url, addressOf(contract.name), event, headers)).body as Answer<O>
  }
}

export async function aSession(url: string, code: string): Promise<string> {
  const { body } = await post(url, '/session', { code })
  const { session } = body as { session?: string }
  if (!session) throw new Error(`No session: ${JSON.stringify(body)}`)
  return session
}

export function addressOf(operation: string): string {
  return `/call/api-${operation.split('.')[0]}`
}

export async function post(
  url: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Replied> {
  const reply = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await reply.text()
  const isJson = reply.headers.get('content-type')?.startsWith('application/json')
  return { status: reply.status, body: isJson ? JSON.parse(text) : text }
}
