/** The public pages of `npm start`: a request of Node's as the event that HTTP access would make of it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HttpDoor } from '../functions/_kit/http-door.ts'
import type { World } from '../functions/_kit/world.ts'
import { openPublic } from '../functions/http-public/index.ts'
import { readBody } from '../workers/server/body.ts'
import { httpEvent } from '../workers/server/http-event.ts'

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

async function answer(door: HttpDoor, event: unknown, response: ServerResponse): Promise<void> {
  const { statusCode, headers, body, isBase64Encoded } = await door(event)
  response.writeHead(statusCode, headers)
  response.end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'))
}
