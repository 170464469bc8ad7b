// The phone's clock may run ahead of this machine's. Date and the timers of the page go by it: when it is moved forward,
// a timer that has come due meanwhile goes off at once, an interval one time.
import { clockChanged, phone } from './phone.ts'

type Timer = { run: () => void; dueAt: number; every: number | null; native: number }
type Handler = (...values: unknown[]) => void

const machine = {
  now: Date.now.bind(Date),
  setTimeout: globalThis.setTimeout.bind(globalThis),
  clearTimeout: globalThis.clearTimeout.bind(globalThis),
}
const timers = new Map<number, Timer>()
let made = 0

export function installClock(): void {
  Object.assign(globalThis, {
    Date: phoneDate(),
    setTimeout: (handler: Handler, wait?: number, ...values: unknown[]) =>
      begin(() => handler(...values), wait, false),
    setInterval: (handler: Handler, wait?: number, ...values: unknown[]) =>
      begin(() => handler(...values), wait, true),
    clearTimeout: end,
    clearInterval: end,
  })
}

/** @param ahead milliseconds before this machine's clock. */
export function moveClock(ahead: number): void {
  phone.clockOffset = ahead
  const inOrder = [...timers].sort(([, one], [, other]) => one.dueAt - other.dueAt)
  for (const [id, timer] of inOrder) {
    machine.clearTimeout(timer.native)
    arm(id, timer)
  }
  clockChanged.send()
}

function now(): number {
  return machine.now() + phone.clockOffset
}

function phoneDate(): DateConstructor {
  return new Proxy(Date, {
    construct: (real, parts, asked) => {
      const given = parts.length === 0 ? [now()] : parts
      return Reflect.construct(real, given, asked === globalThis.Date ? real : asked)
    },
    apply: (real) => String(new real(now())),
    get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
  })
}

function begin(run: () => void, wait = 0, repeats = false): number {
  made += 1
  const pause = Math.max(0, Number(wait) || 0)
  const timer = { run, dueAt: now() + pause, every: repeats ? pause : null, native: 0 }
  timers.set(made, timer)
  arm(made, timer)
  return made
}

function arm(id: number, timer: Timer): void {
  const left = Math.max(0, timer.dueAt - now())
  timer.native = Number(machine.setTimeout(() => ring(id, timer), left))
}

function ring(id: number, timer: Timer): void {
  if (timer.every === null) timers.delete(id)
  else {
    timer.dueAt = now() + timer.every
    arm(id, timer)
  }
  timer.run()
}

function end(id?: number): void {
  const timer = id === undefined ? undefined : timers.get(id)
  if (id === undefined || !timer) return
  timers.delete(id)
  machine.clearTimeout(timer.native)
}
