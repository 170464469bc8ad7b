/** WeChat as the phones of the wall reach it: names of templates, what somebody allowed, and what WeChat shows to whom. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../../workers/server/body.ts'
import type { Template } from './checks.ts'
import type { WeChatServer } from './server.ts'

export type PhonesOfWeChat = (
  what: string,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>

interface Wish {
  templates: readonly Template[]
  openIdOf(phone: string): string | undefined
  /** Whose phone it is, for the wall. */
  phoneOf(openId: string): string | undefined
}

const mostBytes = 10_000
const mostShown = 20

/** `POST templates`, `POST subscribe` with template ids; `GET shown`, the newest first. */
export function phonesOfWeChat({ ledger }: WeChatServer, wish: Wish): PhonesOfWeChat {
  const named = (templateId: string) =>
    wish.templates.find((known) => known.templateId === templateId)
  const shown = () =>
    ledger
      .shown()
      .slice(-mostShown)
      .reverse()
      .map(({ openId, templateId, fields, page, ...rest }) => ({
        ...rest,
        page,
        phone: wish.phoneOf(openId) ?? null,
        title: named(templateId)?.title ?? templateId,
        lines: Object.entries(named(templateId)?.keys ?? {}).map(([key, words]) => {
          return { words, value: fields[key] ?? '' }
        }),
      }))
  return async (what, request, response) => {
    if (what === 'shown' && request.method === 'GET') return answer(response, shown())
    const openId = wish.openIdOf(String(request.headers['x-phone'] ?? ''))
    const isJson = request.headers['content-type']?.startsWith('application/json')
    const templateIds = isJson ? idsIn(await readBody(request, mostBytes)) : null
    if (request.method !== 'POST' || !openId || !templateIds)
      return void response.writeHead(404).end()
    const known = templateIds.flatMap((templateId) => named(templateId) ?? [])
    if (what === 'subscribe') {
      for (const { templateId } of known) ledger.allow(openId, templateId)
      return answer(response, {})
    }
    return answer(response, Object.fromEntries(known.map((each) => [each.templateId, each.title])))
  }
}

function idsIn(body: Buffer | null): string[] | null {
  try {
    const said: unknown = JSON.parse(body?.toString('utf8') ?? '')
    const isList = Array.isArray(said) && said.length <= 5
    return isList && said.every((each) => typeof each === 'string') ? said : null
  } catch {
    return null
  }
}

function answer(response: ServerResponse, said: object): void {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(said))
}
