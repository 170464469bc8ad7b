/** 订阅消息: sends one, and tells apart what was delivered, what cannot have been, and what nobody knows. */

import { ask } from './ask.ts'
import { type Account, NoToken, type Tokens, tokensOf } from './token.ts'

export interface SubscribeMessage {
  openId: string
  templateId: string
  /** Where a tap on it leads. */
  page: string
  fields: Readonly<Record<string, string>>
}

export interface Sent {
  outcome: 'delivered' | 'notYet' | 'refused' | 'unknown'
  /** WeChat's errcode or the network's; null for what was delivered. */
  code: string | null
}

export interface SubscribeMessages {
  /** So that what cannot succeed is not begun. @throws NoToken */
  prepare(): Promise<void>
  send(message: SubscribeMessage): Promise<Sent>
}

/** Not taken up, and so not delivered: system busy, called too often (a day, a minute). */
const passing = new Set(['-1', '45009', '45011'])
const ofToken = new Set(['40001', '40014', '42001'])

export function subscribeMessages(account: Account): SubscribeMessages {
  const tokens = tokensOf(account)
  return {
    async prepare() {
      await tokens.get()
    },
    send: (message) => sendWithToken(account, tokens, message),
  }
}

/** A token that has run out is replaced once. */
async function sendWithToken(
  account: Account,
  tokens: Tokens,
  message: SubscribeMessage,
): Promise<Sent> {
  try {
    const token = await tokens.get()
    const sent = await sendOnce(account, token, message)
    if (!isOfToken(sent)) return sent
    const again = await sendOnce(account, await tokens.get(token), message)
    return isOfToken(again) ? { ...again, outcome: 'notYet' } : again
  } catch (error) {
    if (error instanceof NoToken) return { outcome: 'notYet', code: error.code }
    throw error
  }
}

function isOfToken({ code }: Sent): boolean {
  return code !== null && ofToken.has(code)
}

async function sendOnce(
  { address }: Account,
  token: string,
  { openId, templateId, page, fields }: SubscribeMessage,
): Promise<Sent> {
  const where = new URL('/cgi-bin/message/subscribe/send', address)
  where.searchParams.set('access_token', token)
  const values = Object.entries(fields).map(([key, value]) => [key, { value }])
  const heard = await ask(where, {
    touser: openId,
    template_id: templateId,
    page,
    lang: 'zh_CN',
    data: Object.fromEntries(values),
  })
  if ('unheard' in heard) return { outcome: 'notYet', code: heard.unheard }
  if ('ambiguous' in heard) return { outcome: 'unknown', code: heard.ambiguous }
  const { errcode } = heard.said
  if (errcode === 0) return { outcome: 'delivered', code: null }
  if (typeof errcode !== 'number') return { outcome: 'unknown', code: 'unreadable' }
  return { outcome: passing.has(String(errcode)) ? 'notYet' : 'refused', code: String(errcode) }
}
