import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Main } from './functions.ts'
import { httpEvent } from './http-event.ts'
import type { Parts } from './parts.ts'

interface Reply {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

/** Everything that is not the phone's: the pages, documents and operations for anyone, and `/health`. */
export async function servePublic(
  { functions }: Parts,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const reply = await ask(functions, httpEvent(request, body))
  response.writeHead(reply.statusCode, reply.headers)
  response.end(Buffer.from(reply.body, reply.isBase64Encoded ? 'base64' : 'utf8'))
}

/** @throws Error when the functions were not set up; what is missing they have said themselves. */
export async function requireSetUp(functions: ReadonlyMap<string, Main>): Promise<void> {
  const asked = httpEvent({ method: 'GET', url: '/health', headersDistinct: {} }, Buffer.alloc(0))
  const { statusCode } = await ask(functions, asked)
  // 503 is a database that may come up after us.
  if (statusCode === 500) throw new Error('The functions cannot work as they are set up.')
}

async function ask(functions: ReadonlyMap<string, Main>, event: unknown): Promise<Reply> {
  const main = functions.get('http-public')
  if (!main) throw new Error('There is no http-public.')
  return (await main(event, {})) as Reply
}
