/** The public pages of `npm start`: a request of Node's as the event that HTTP access would make of it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HttpDoor } from '../functions/_kit/http-door.ts'
import type { World } from '../functions/_kit/world.ts'
import { openPublic } from '../functions/http-public/index.ts'
import { readBody } from './body.ts'

/** HTTP access takes 100 KB of text. */
const mostBytes = 100_000

export type PublicPages = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** @param basePath where they are mounted, `/public` say. */
export function publicPages(world: World, basePath: string): PublicPages {
  const door = openPublic({ makeWorld: () => world, basePath })
  return async (request, response) => {
    const body = await readBody(request, mostBytes)
    if (body === null) {
      response.writeHead(413).end()
      return
    }
    await answer(door, httpEvent(request, body), response)
  }
}

/** The event as facts of the platform have it: strings, lists beside them, text bodies as text. */
export function httpEvent(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headersDistinct'>,
  body: Buffer,
) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback')
  const lists = Object.entries(request.headersDistinct).map(
    ([name, list]) => [name, list ?? []] as const,
  )
  const isText = !body.includes(0)
  return {
    path: pathname,
    httpMethod: request.method ?? 'GET',
    headers: Object.fromEntries(lists.map(([name, list]) => [name, list[0] ?? ''])),
    multiValueHeaders: Object.fromEntries(lists),
    queryStringParameters: Object.fromEntries(
      [...new Set(searchParams.keys())].map((key) => [key, oneOrAll(searchParams.getAll(key))]),
    ),
    requestContext: { requestId: 'local', envId: 'local' },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}

async function answer(door: HttpDoor, event: unknown, response: ServerResponse): Promise<void> {
  const { statusCode, headers, body, isBase64Encoded } = await door(event)
  response.writeHead(statusCode, headers)
  response.end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'))
}

function oneOrAll(values: string[]): string | string[] {
  return values.length === 1 ? (values[0] ?? '') : values
}
