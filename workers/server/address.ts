/** The server's address: `/session` and `/call/…` for the phone, everything else for anyone. TLS is the proxy's. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { refuse } from './answer.ts'
import { readBody } from './body.ts'
import { callFunction } from './call-door.ts'
import { stopwatch } from './log.ts'
import type { Parts } from './parts.ts'
import { servePublic } from './public-door.ts'
import { openSession } from './session-door.ts'

/** Above the 65,536 characters that a function takes, each of three bytes at most. */
const mostBytes = 250_000
const mostMilliseconds = 30_000

export interface Address {
  url: string
  /** Takes no more connections and comes back when every request under way is answered. */
  close(): Promise<void>
}

export async function openAddress(parts: Parts): Promise<Address> {
  let isClosing = false
  const server = createServer((request, response) => {
    // Else a phone would keep its connection open, and the next request on it be lost.
    if (isClosing) response.setHeader('connection', 'close')
    const passed = stopwatch()
    respond(parts, request, response).catch(() => {
      // Gone before it had said everything: there is nobody to answer.
      if (!request.complete) return response.destroy()
      parts.log({ op: 'page', outcome: 'failure', code: 'broken', milliseconds: passed() })
      if (response.headersSent) response.destroy()
      else refuse(response, 'broken')
    })
  })
  server.requestTimeout = mostMilliseconds
  const url = await listen(server, parts.settings)
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        isClosing = true
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

async function respond(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readBody(request, mostBytes)
  if (bytes === null) return refuse(response, 'tooLarge')
  const [, first, second, ...rest] = (request.url ?? '').replace(/\?.*$/, '').split('/')
  const isOfPhone = request.method === 'POST' && rest.length === 0
  if (isOfPhone && first === 'session' && second === undefined) {
    return openSession(parts, jsonOf(request, bytes), response)
  }
  if (isOfPhone && first === 'call' && second) {
    return callFunction(parts, second, { request, body: jsonOf(request, bytes), response })
  }
  return servePublic(parts, request, bytes, response)
}

/** @returns null for what is no JSON; whoever gets it answers `malformed`. */
function jsonOf(request: IncomingMessage, bytes: Buffer): unknown {
  if (!request.headers['content-type']?.startsWith('application/json')) return null
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

function listen(server: Server, { host, port }: Parts['settings']): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const bound = server.address()
      resolve(`http://${host}:${typeof bound === 'object' && bound ? bound.port : port}`)
    })
  })
}
