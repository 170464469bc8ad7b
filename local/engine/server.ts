// One PostgreSQL server on one folder: found running or started, shared by every process that asks, stopped by the last.
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '../../db/client.ts'
import type { Passwords } from '../../db/roles.ts'
import { type Binaries, binariesFor } from './binaries.ts'
import { ADMIN, openCluster, type Secrets, writeSecrets } from './cluster.ts'
import { processMark, withLock } from './lock.mjs'
import { type Place, placeFor } from './place.ts'
import {
  askToStop,
  disownNote,
  endOfLog,
  findPostmaster,
  launch,
  type Running,
  type Settings,
  stopPostmaster,
} from './postmaster.ts'
import { enter, leave } from './users.ts'

export type ServerOptions = {
  folder: string
  say: (line: string) => void
  max?: number
  /** False only in tests: a power cut may then cost the data, a killed process does not. */
  durable?: boolean
  /** Another PostgreSQL's folder of programs. */
  binaries?: string
}

export type Server = {
  adminUrl: string
  passwords: Passwords
  pid: number
  major: number
  stop(): Promise<void>
}

export async function startServer(options: ServerOptions): Promise<Server> {
  const { folder, say, max = 300, durable = true } = options
  const place = await placeFor(folder, say)
  return withLock(join(place.folder, 'engine.lock'), async () => {
    const binaries = await binariesFor(place.account, say, options.binaries)
    const secrets = await openCluster(place, binaries, durable, say)
    const running =
      (await attach(place, secrets, say)) ??
      (await start(place, binaries, secrets, { max, durable }, say))
    enter(place.folder)
    return {
      adminUrl: adminUrl(running.port, secrets),
      passwords: secrets.roles,
      pid: running.pid,
      major: binaries.major,
      stop: stopOnce(place),
    }
  })
}

/** Ends the server on this folder, whoever started it, and removes the folder with all data. */
export async function removeServer(folder: string): Promise<void> {
  const place = await placeFor(folder, () => {})
  const running = findPostmaster(place.data)
  if (running !== undefined) await stopPostmaster(running)
  if (dirname(place.data) !== place.folder) await rm(dirname(place.data), { recursive: true })
  await rm(place.folder, { recursive: true, force: true })
}

async function attach(place: Place, secrets: Secrets, say: (line: string) => void) {
  const running = findPostmaster(place.data)
  if (running === undefined) return undefined
  const alive = () => processMark(running.pid) === running.mark
  return (await answers(adminUrl(running.port, secrets), alive, say)) ? running : undefined
}

// Tried again when another program took the port meanwhile, or workers of a killed server still clean up.
async function start(
  place: Place,
  binaries: Binaries,
  secrets: Secrets,
  settings: Settings,
  say: (line: string) => void,
): Promise<Running> {
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    await disownNote(place.data)
    const port = await freePort(secrets.port)
    const pid = await launch(place, binaries, port, settings)
    const mark = processMark(pid)
    const alive = () => mark !== undefined && processMark(pid) === mark
    if (mark !== undefined && (await answers(adminUrl(port, secrets), alive, say))) {
      if (port !== secrets.port) await writeSecrets(place, { ...secrets, port })
      return { pid, port, mark }
    }
    if (!/still in use|could not bind/.test(await endOfLog(place))) break
    await sleep(500)
  }
  throw new Error(`PostgreSQL did not start; its last words were: ${await endOfLog(place)}`)
}

/** True once the server takes a query, false when its process is gone before that. */
async function answers(url: string, alive: () => boolean, say: (line: string) => void) {
  for (let tried = 1; alive(); tried += 1) {
    try {
      return await withClient(
        url,
        async (client) => (await client.query('select 1')).rowCount === 1,
      )
    } catch {
      if (tried % 200 === 0) say(`PostgreSQL is still getting ready (${tried / 40} s) …`)
      await sleep(25)
    }
  }
  return false
}

// Asked for by a signal, by the program's end or by its author: whichever comes first does it.
function stopOnce(place: Place): () => Promise<void> {
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= withLock(join(place.folder, 'engine.lock'), async () => {
      const running = leave(place.folder) ? findPostmaster(place.data) : undefined
      if (running !== undefined) await stopPostmaster(running)
    })
    return stopped
  }
  process.on('exit', () => {
    if (stopped === undefined && leave(place.folder)) askToStop(place.data)
  })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) stopOn(name, stop)
  return stop
}

// A program that listens for the signal itself ends its own work first and then calls stop.
function stopOn(name: 'SIGINT' | 'SIGTERM' | 'SIGHUP', stop: () => Promise<void>): void {
  process.on(name, async () => {
    if (process.listenerCount(name) > 1) return
    await stop()
    process.exit(128 + constants.signals[name])
  })
}

function adminUrl(port: number, secrets: Secrets): string {
  return `postgres://${ADMIN}:${secrets.admin}@127.0.0.1:${port}/postgres?sslmode=disable`
}

async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? 0
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}
