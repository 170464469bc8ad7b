// The clock of the wall as the server keeps it: read again and again, because another page may have moved it.
export interface Moved {
  ran: string[]
}

interface ClockState {
  now: string
  ahead: number
  mayReset: boolean
}

type Told = { done: Moved } | { why: string }

const pause = 5_000
let known: ClockState = { now: '', ahead: 0, mayReset: false }
const listeners = new Set<(ahead: number) => void>()

export function wallAhead(): number {
  return known.ahead
}

export function wallNow(): number {
  return Date.now() + known.ahead
}

export function mayReset(): boolean {
  return known.mayReset
}

export function whenMoved(listener: (ahead: number) => void): void {
  listeners.add(listener)
}

/** Resolves when it was read for the first time, or cannot be read now. */
export async function readClock(): Promise<void> {
  if (!document.hidden) {
    const response = await fetch('/wall/clock').catch(() => null)
    if (response?.ok) learn((await response.json()) as ClockState)
  }
  setTimeout(readClock, pause)
}

/** @param how forward by milliseconds, or to a moment. */
export async function moveClock(how: { forward: number } | { to: string }): Promise<Told> {
  const { status, body } = await post('clock', how)
  if (status !== 200) return { why: String(body.why ?? 'unreachable') }
  learn(body as unknown as ClockState)
  return { done: { ran: body.ran as string[] } }
}

export async function resetNeighbourhood(): Promise<boolean> {
  const { status, body } = await post('reset', {})
  if (status === 200) learn(body as unknown as ClockState)
  return status === 200
}

async function post(what: string, said: object) {
  const response = await fetch(`/wall/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(said),
  }).catch(() => null)
  const text = (await response?.text().catch(() => '')) || '{}'
  return { status: response?.status ?? 0, body: JSON.parse(text) as Record<string, unknown> }
}

/** A difference smaller than this is the time that the reading took. */
const trembling = 50

function learn(next: ClockState): void {
  const isMoved = Math.abs(next.ahead - known.ahead) > trembling
  known = isMoved ? next : { ...next, ahead: known.ahead }
  if (isMoved) for (const listener of listeners) listener(known.ahead)
}
