/** What the wall asks for besides the phones: its clock, and the neighbourhood as it was at the beginning. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../workers/server/body.ts'
import type { WallClock } from './clock.ts'

export interface WallDesk {
  /** `GET clock`, `POST clock` with `{ forward }` in milliseconds or `{ to }` as a moment, `POST reset`. */
  answer(what: string, request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Phones wait while the neighbourhood is made anew. */
  settled(): Promise<unknown>
}

interface Wish {
  clock: WallClock
  /** Lets the timers go off that were passed over. @returns their names. */
  catchUp(from: Date, to: Date): Promise<string[]>
  /** Null where it would empty a database that is not the wall's own. */
  reset: (() => Promise<void>) | null
}

interface Said {
  status: number
  body: object
}

const mostBytes = 1_000
/** Far enough for every deadline, and near enough for every calendar. */
const mostAhead = 400 * 86_400_000

export function wallDesk({ clock, catchUp, reset }: Wish): WallDesk {
  let last: Promise<unknown> = Promise.resolve()
  let resetting: Promise<unknown> = Promise.resolve()
  const state = () => ({
    now: clock.now().toISOString(),
    ahead: clock.ahead(),
    mayReset: reset !== null,
  })

  async function move(asked: unknown): Promise<Said> {
    const from = clock.now()
    const to = momentIn(asked, from)
    if (!to) return { status: 400, body: { why: 'invalid' } }
    if (to.getTime() - Date.now() > mostAhead) return { status: 409, body: { why: 'tooFar' } }
    if (to <= from) return { status: 409, body: { why: 'backwards' } }
    clock.moveTo(to)
    return { status: 200, body: { ...state(), ran: await catchUp(from, to) } }
  }

  async function startAnew(): Promise<Said> {
    if (!reset) return { status: 409, body: { why: 'notOwn', ...state() } }
    resetting = reset()
    await resetting
    return { status: 200, body: state() }
  }

  /** One thing after the other, whoever asks at once. */
  function inTurn(work: () => Promise<Said>): Promise<Said> {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  return {
    settled: () => resetting.catch(() => undefined),
    async answer(what, request, response) {
      if (what === 'clock' && request.method === 'GET') return say(response, 200, state())
      // Only a page served from here can send this type without being asked first.
      const isOurs = request.headers['content-type']?.startsWith('application/json')
      if (request.method !== 'POST' || !isOurs) return void response.writeHead(404).end()
      const asked = parse(await readBody(request, mostBytes))
      if (what !== 'clock' && what !== 'reset') return void response.writeHead(404).end()
      const { status, body } = await inTurn(what === 'clock' ? () => move(asked) : startAnew)
      say(response, status, body)
    },
  }
}

/** @returns null when it is no moment. */
function momentIn(asked: unknown, from: Date): Date | null {
  const { forward, to } = Object(asked) as { forward?: unknown; to?: unknown }
  const moment =
    typeof forward === 'number' ? from.getTime() + forward : Date.parse(String(to ?? ''))
  return Number.isSafeInteger(moment) && Math.abs(moment) < 8e15 ? new Date(moment) : null
}

function parse(body: Buffer | null): unknown {
  try {
    return JSON.parse(body?.toString('utf8') ?? '')
  } catch {
    return null
  }
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body))
}
