/** The routes of one HTTP door. Hono is met in this folder and nowhere else. */
import { type HostFailureCode, hostFailures, statusOf } from '@linli/shared/failure'
import type { OutputOf } from '@linli/shared/operation'
import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { DoorAnswer } from '../door.ts'
import { newId } from '../ids.ts'
import { keeping, securityHeaders } from './headers.ts'
import { type Markup, type Page, type Pages, Refusal, type Visit } from './page.ts'

export interface AppParts {
  /** Operations by their address. */
  names: ReadonlyMap<string, string>
  ask(call: { op: string; input: unknown; requestId?: unknown }): Promise<DoorAnswer>
  pages: Pages
  basePath: string
  health(): Promise<'ok' | 'unavailable' | 'broken'>
  report(error: unknown): void
}

const mostCharacters = 100_000

export function makeApp(parts: AppParts): Hono {
  const { pages, basePath } = parts
  const app = new Hono({ strict: false })
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value)
  })
  app.get(pages.style.path, (c) => {
    c.header('cache-control', keeping.forever)
    return c.body(pages.style.text, 200, { 'content-type': 'text/css; charset=utf-8' })
  })
  app.get('/health', async (c) => {
    const status = await parts.health()
    c.header('cache-control', keeping.never)
    return c.json({ status }, status === 'ok' ? 200 : statusOf[status])
  })
  for (const page of pages.listed) {
    app.get(page.path, async (c) =>
      send(c, await page.show(visitOf(parts, c), c.req.param()), 200, page),
    )
  }
  for (const { path, type, make } of pages.files) {
    app.get(path, async (c) => {
      const text = await make(visitOf(parts, c), c.req.param())
      c.header('cache-control', keeping.aMinute)
      return c.body(text, 200, { 'content-type': type })
    })
  }
  for (const { path, make } of pages.documents) {
    app.get(path, (c) => {
      c.header('cache-control', keeping.anHour)
      return c.json(make(basePath))
    })
  }
  app.post('*', (c) => answerCall(parts, c))
  app.notFound(async (c) => send(c, await pages.missing(visitOf(parts, c)), 404))
  app.onError(async (error, c) => {
    const kind = error instanceof Refusal ? error.failure.kind : 'broken'
    if (!(error instanceof Refusal)) parts.report(error)
    // An address with parts that lead nowhere is as missing as one that is not ours.
    const isMissing = kind === 'notFound' || kind === 'invalid'
    if (isMissing) return send(c, await pages.missing(visitOf(parts, c)), 404)
    return send(c, await pages.failing(visitOf(parts, c)), statusOf[kind])
  })
  return app
}

function visitOf({ ask, pages, basePath }: AppParts, c: Context): Visit {
  const href = (path: string) => `${basePath}${path}`
  return {
    href,
    styleHref: href(pages.style.path),
    query: (name) => c.req.query(name) ?? '',
    async ask(contract, input) {
      const answer = await ask({ op: contract.name, input })
      if ('failure' in answer) throw new Refusal(answer.failure)
      return answer.output as OutputOf<typeof contract>
    },
  }
}

const unlisted = { keep: 'never', isListed: false } as const

function send(
  c: Context,
  markup: Markup,
  status: ContentfulStatusCode,
  { keep, isListed }: Pick<Page, 'keep' | 'isListed'> = unlisted,
): Response {
  c.header('content-type', 'text/html; charset=utf-8')
  c.header('content-language', 'zh-CN')
  c.header('cache-control', keeping[keep])
  if (!isListed) c.header('x-robots-tag', 'noindex')
  return c.body(String(markup), status)
}

/** The same envelope as `wx.cloud.callFunction` gives, with the status that belongs to the kind of refusal. */
async function answerCall({ names, ask }: AppParts, c: Context): Promise<Response> {
  const body = await c.req.text()
  const isJson = /^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')
  const op = names.get(c.req.path.replace(/\/$/, '')) ?? 'unknown'
  if (body.length > mostCharacters) return reply(c, refusal('tooLarge'))
  const call = isJson ? fieldsOf(body) : null
  return reply(c, call ? await ask({ ...call, op }) : refusal('malformed'))
}

function reply(c: Context, answer: DoorAnswer): Response {
  c.header('cache-control', keeping.never)
  return c.json(answer, 'failure' in answer ? statusOf[answer.failure.kind] : 200)
}

function refusal(code: HostFailureCode): DoorAnswer {
  return { requestId: newId(new Date()), failure: { kind: hostFailures[code], code } }
}

function fieldsOf(body: string): { input: unknown; requestId?: unknown } | null {
  try {
    const { input, requestId } = JSON.parse(body)
    return requestId === undefined ? { input } : { input, requestId }
  } catch {
    return null
  }
}
