// A network that breaks, between phones and their server: a TCP proxy that cuts connections. What becomes of a try
// follows from the seed, from whose phone it is and which of its tries, so the same seed cuts the same again.
import { hash } from 'node:crypto'
import { connect, createServer, type Socket } from 'node:net'

/** On the way there the server never sees the whole command; on the way back it has it, and does it. */
const ways = {
  there: ['unsent', 'partlySent'],
  back: ['unheard', 'unanswered', 'partlyAnswered'],
} as const

export type Cut = (typeof ways)['there' | 'back'][number]

export interface Fate {
  cut: Cut | null
  /** How much of what is cut in the middle still passes, of 1. */
  share: number
}

export interface CuttingProxy {
  port: number
  tries(): number
  /** How many tries were cut so. */
  cuts: Readonly<Record<Cut, number>>
  close(): Promise<void>
}

const percentEachWay = 4

export function fateOf(seed: number, phone: string, tried: number): Fate {
  const bytes = hash('sha256', `${seed} ${phone} ${tried}`, 'buffer')
  const [percent, share] = [fraction(bytes, 0) * 100, fraction(bytes, 4)]
  if (percent >= percentEachWay * 2) return { cut: null, share }
  const kinds = percent < percentEachWay ? ways.there : ways.back
  return { cut: kinds[Math.floor(fraction(bytes, 8) * kinds.length)] ?? null, share }
}

function fraction(bytes: Buffer, offset: number): number {
  return bytes.readUInt32BE(offset) / 2 ** 32
}

export async function cuttingProxy(serverPort: number, seed: number): Promise<CuttingProxy> {
  const cuts = { unsent: 0, partlySent: 0, unheard: 0, unanswered: 0, partlyAnswered: 0 }
  const triesOf = new Map<string, number>()
  const nextFate = (phone: string) => {
    const tried = (triesOf.get(phone) ?? 0) + 1
    triesOf.set(phone, tried)
    const fate = fateOf(seed, phone, tried)
    if (fate.cut) cuts[fate.cut] += 1
    return fate
  }
  const sockets = new Set<Socket>()
  const proxy = createServer((phone) => {
    const server = connect(serverPort, '127.0.0.1')
    for (const socket of [phone, server]) {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      // What was cut says so to whoever still writes into it.
      socket.on('error', () => undefined)
    }
    relay(phone, server, nextFate)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    port: (proxy.address() as { port: number }).port,
    tries: () => [...triesOf.values()].reduce((sum, tries) => sum + tries, 0),
    cuts,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}

/** One request after the other, each with a fate of its own. */
function relay(phone: Socket, server: Socket, nextFate: (phone: string) => Fate): void {
  let request: Buffer = Buffer.alloc(0)
  let fate: Fate = { cut: null, share: 1 }
  phone.on('data', (part: Buffer) => {
    request = Buffer.concat([request, part])
    if (!isWhole(request)) return
    fate = nextFate(headerOf(request, 'x-phone') ?? '')
    if (fate.cut === 'partlySent') server.end(partOf(request, fate))
    else if (fate.cut !== 'unsent') server.write(request)
    const isHungUp = fate.cut === 'unsent' || fate.cut === 'partlySent' || fate.cut === 'unheard'
    if (isHungUp) phone.destroy()
    request = Buffer.alloc(0)
  })
  server.on('data', (part: Buffer) => {
    if (fate.cut === null) return phone.write(part)
    if (fate.cut === 'partlyAnswered') phone.end(partOf(part, fate))
    else phone.destroy()
    server.destroy()
  })
  phone.on('close', () => server.end())
  server.on('close', () => phone.end())
}

function isWhole(request: Buffer): boolean {
  const head = request.indexOf('\r\n\r\n')
  const length = Number(headerOf(request, 'content-length') ?? 0)
  return head >= 0 && request.length >= head + 4 + length
}

function headerOf(request: Buffer, name: string): string | undefined {
  const head = request.toString('latin1', 0, request.indexOf('\r\n\r\n') + 2)
  return new RegExp(`^${name}: (.*)\r$`, 'im').exec(head)?.[1]
}

/** Never all of it. */
function partOf(bytes: Buffer, { share }: Fate): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * share))
}
