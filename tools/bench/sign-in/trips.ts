// Counts round trips: a proxy between the function and PostgreSQL that reads the frames of the protocol.
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Sides } from './sides.ts'
import type { Stage } from './stage.ts'

/** Sync and Query are the messages that a client waits for an answer to. */
const waitedFor = new Set(['S'.charCodeAt(0), 'Q'.charCodeAt(0)])

export interface Proxy {
  url: string
  trips(): number
  close(): void
}

/** @returns round trips per call of a warm function, one call after the other. */
export async function countTrips(
  stage: Stage,
  sides: Sides,
  take: (count: number) => number,
): Promise<number> {
  const count = 200
  const proxy = await startProxy(stage.appUrl)
  const host = sides.host(1, proxy.url)
  const run = () => host.slice({ where: 'spread', from: take(count), count, concurrency: 1 })
  await run()
  const before = proxy.trips()
  const { acknowledged } = await run()
  const trips = proxy.trips() - before
  await host.end()
  proxy.close()
  if (acknowledged.length !== count) throw new Error('A call through the proxy failed.')
  return trips / count
}

export async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target)
  let trips = 0
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    const count = frameReader((type) => {
      if (waitedFor.has(type)) trips += 1
    })
    client.on('data', count)
    join(client, upstream)
  })
  const url = new URL(target)
  url.port = String(await listen(server))
  return { url: url.href, trips: () => trips, close: () => server.close() }
}

function join(client: Socket, upstream: Socket): void {
  client.setNoDelay(true).pipe(upstream.setNoDelay(true)).pipe(client)
  client.on('error', () => upstream.destroy())
  upstream.on('error', () => client.destroy())
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
}

/** Gives the type of every message from the client. The first one, at the start of a session, has none. */
function frameReader(found: (type: number) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  let head = 0
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= head + 4) {
      const size = head + rest.readInt32BE(head)
      if (rest.length < size) return
      if (head === 1) found(rest.readUInt8(0))
      rest = rest.subarray(size)
      head = 1
    }
  }
}
