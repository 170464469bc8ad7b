import type { IncomingMessage } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import serverless from 'serverless-http'
import type { HttpEvent } from './event.ts'
import { type HttpReply, isBinary, whole } from './reply.ts'

/** A request goes through serverless-http, as Node's own kind, into a `fetch` of Hono's, and back. */
export function transport(
  fetch: (request: Request) => Response | Promise<Response>,
): (event: HttpEvent) => Promise<HttpReply> {
  const listener = getRequestListener(async (request) => whole(await fetch(request)), {
    overrideGlobalObjects: false,
    autoCleanupIncoming: false,
  })
  const handler = serverless(listener, { binary: isBinary, requestId: '', request: giveRawHeaders })
  return async (event) => {
    const { statusCode, headers, body, isBase64Encoded } = (await handler(event, {})) as HttpReply
    // The platform counts what it sends; it may have compressed it.
    const { 'content-length': _, ...kept } = headers
    return { statusCode, headers: kept, body, isBase64Encoded }
  }
}

// serverless-http fills only `headers`; node-server reads some names from the list as it came.
function giveRawHeaders(request: IncomingMessage): void {
  request.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) => [
    name,
    String(value),
  ])
}
