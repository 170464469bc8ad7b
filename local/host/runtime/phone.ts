// The phone itself: whose it is, its network, its font size, and what went wrong on it.
import { signal } from './signal.ts'

const query = new URLSearchParams(globalThis.location?.search ?? '')

/** In GCJ-02, and how well it knows, in metres. */
export type Place = { latitude: number; longitude: number; accuracy: number }

export const phone = {
  key: query.get('phone') ?? 'phone',
  /** Where cloud functions are called; the page's own server unless told otherwise. */
  base: query.get('base') ?? '',
  online: query.get('offline') !== '1',
  fontScale: Number(query.get('font') ?? 1) || 1,
  /** Milliseconds that its clock is ahead of this machine's. */
  clockOffset: Number(query.get('clock') ?? 0) || 0,
  /** Null with the phone's own location switched off. */
  place: placeIn(query.get('place')),
  brightness: 0.5,
  staysOn: false,
}

function placeIn(text: string | null): Place | null {
  const [latitude, longitude, accuracy] = (text ?? '').split(',').map(Number)
  if (!latitude || !longitude || !accuracy) return null
  return { latitude, longitude, accuracy }
}

export const networkChanged = signal<boolean>()
export const fontChanged = signal<number>()
export const clockChanged = signal<void>()

export const errors: string[] = []
export const logs: string[] = []
const mostLogs = 500

/** The newest ones only: a code screen asks every three seconds, for hours. */
export function log(line: string): void {
  logs.push(line)
  if (logs.length > mostLogs) logs.shift()
}

/** Nothing that goes wrong in a page stays silent. */
export function report(error: unknown, where = ''): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : describe(error)
  errors.push(where ? `${where}: ${text}` : text)
  console.error(where || 'page', error)
}

function describe(error: unknown): string {
  return typeof error === 'object' ? JSON.stringify(error) : String(error)
}

export function collectErrors(): void {
  window.addEventListener('error', (event) => report(event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => report(event.reason, 'promise'))
}
