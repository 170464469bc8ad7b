/** The address of `npm start`: the wall, the phones, and `/call/<function>` in place of WeChat. Loopback only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Door } from '../functions/_kit/door.ts'
import { readBody } from '../workers/server/body.ts'
import { contextOf } from './functions.ts'
import type { PublicPages } from './public.ts'
import { serveFile } from './static.ts'
import type { WallDesk } from './wall-desk.ts'
import type { PhonesOfWeChat } from './wechat/phones.ts'

export interface Address {
  appId: string
  doors: ReadonlyMap<string, Door>
  /** The openid of whoever holds the phone with that key. */
  openIdOf(phone: string): string | undefined
  /** What anyone may see by HTTP, below `/public/`. */
  publicPages: PublicPages
  /** What a phone asks of WeChat itself, and what WeChat shows, below `/wechat/`. */
  wechat: PhonesOfWeChat
  /** What the wall itself asks for, below `/wall/`. */
  wall: WallDesk
  /** Folders by the first part of the path; '' is the wall itself. */
  folders: Readonly<Record<string, string>>
}

/** WeChat's own limit is higher, ours is checked again behind the door. */
const mostBytes = 1_000_000

/** @throws when no port from the wanted one on is free. */
export async function serve(
  address: Address,
  wantedPort: number,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    respond(address, request, response).catch((error: unknown) => {
      // Whoever hung up in the middle of asking is not there to be told.
      if (request.errored) return
      console.error(error)
      response.writeHead(500).end()
    })
  })
  const port = await listen(server, wantedPort, 20)
  return { server, url: `http://127.0.0.1:${port}` }
}

async function respond(
  address: Address,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://loopback')
  // A page of another site that was pointed at this address by its name gets nothing.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
    return refuse(response, 421)
  const [, first = '', ...rest] = pathname.split('/')
  if (first === 'wall') return address.wall.answer(rest.join('/'), request, response)
  await address.wall.settled()
  if (first === 'call') return call(address, rest.join('/'), request, response)
  if (first === 'wechat') return address.wechat(rest.join('/'), request, response)
  if (first === 'public') return address.publicPages(request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  const folder = address.folders[first]
  if (folder && rest.length > 0) return serveFile(folder, rest.join('/'), response)
  return serveFile(address.folders[''] ?? '', pathname.slice(1), response)
}

async function call(
  address: Address,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const door = address.doors.get(name)
  const openId = address.openIdOf(String(request.headers['x-phone'] ?? ''))
  if (request.method !== 'POST' || !door) return refuse(response, 404)
  // Only a page served from here can send this type without being asked first.
  if (!request.headers['content-type']?.startsWith('application/json')) return refuse(response, 415)
  const body = await readBody(request, mostBytes)
  if (body === null) return refuse(response, 413)
  const answer = await door(
    parse(body.toString('utf8')),
    openId ? contextOf(address.appId, openId) : {},
  )
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(answer))
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

function listen(server: Server, port: number, tries: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const retry = (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || tries === 0) return reject(error)
      resolve(listen(server, port + 1, tries - 1))
    }
    server.once('error', retry)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', retry)
      const bound = server.address()
      resolve(typeof bound === 'object' && bound ? bound.port : port)
    })
  })
}
