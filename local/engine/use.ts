// This process's use of a server, from the start to a signal, a call of stop or the end of the program.
import { constants } from 'node:os'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import type { Place } from './place.ts'
import { askToStop, findPostmaster, isAlive, type Running, stopPostmaster } from './postmaster.ts'
import { enter, leave } from './users.ts'

type Use = { stop(): Promise<void>; atExit(): void }

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const watchEveryMs = 500
const uses = new Set<Use>()

/** Enters the process among the users, and gives the way to leave: the last one out stops the server. */
export function useServer(
  place: Place,
  running: Running,
  revive: () => Promise<Running>,
): () => Promise<void> {
  const name = enter(place.folder)
  const endWatch = keepAlive(running, revive)
  let stopped: Promise<void> | undefined
  const use: Use = {
    stop: () => {
      stopped ??= endWatch()
        .then(() => stopWhenLast(place, name))
        .finally(() => uses.delete(use))
      return stopped
    },
    atExit: () => {
      if (stopped === undefined && leave(place.folder, name)) askToStop(place.data)
    },
  }
  listen()
  uses.add(use)
  return use.stop
}

function stopWhenLast(place: Place, name: string): Promise<void> {
  return withLock(join(place.folder, 'engine.lock'), async () => {
    const running = leave(place.folder, name) ? findPostmaster(place.data) : undefined
    if (running !== undefined) await stopPostmaster(running)
  })
}

// A server that dies under us (kill -9, out of memory) is started again at the same address.
function keepAlive(first: Running, revive: () => Promise<Running>): () => Promise<void> {
  let running = first
  let reviving: Promise<void> | undefined
  const watch = setInterval(() => {
    if (reviving !== undefined || isAlive(running)) return
    reviving = revive()
      .then((next) => {
        running = next
      })
      .catch(() => {})
      .finally(() => {
        reviving = undefined
      })
  }, watchEveryMs)
  watch.unref()
  return async () => {
    clearInterval(watch)
    await reviving
  }
}

let listening = false

function listen(): void {
  if (listening) return
  listening = true
  process.on('exit', () => {
    for (const use of uses) use.atExit()
  })
  for (const name of signals) process.on(name, () => onSignal(name))
}

// A program that listens for the signal itself ends its own work first, and then calls stop.
async function onSignal(name: (typeof signals)[number]): Promise<void> {
  if (process.listenerCount(name) > 1) return
  await Promise.all([...uses].map((use) => use.stop()))
  process.exit(128 + constants.signals[name])
}
