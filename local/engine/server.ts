// One PostgreSQL server on one folder: found running or started, shared by every process that asks, stopped by the last.
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '../../db/client.ts'
import type { Passwords } from '../../db/roles.ts'
import { type Binaries, binariesFor } from './binaries.ts'
import { ADMIN, openCluster, type Secrets, writeSecrets } from './cluster.ts'
import { withLock } from './lock.mjs'
import { type Place, placeFor } from './place.ts'
import { freePort } from './port.ts'
import {
  disownNote,
  endOfLog,
  findPostmaster,
  isAlive,
  launch,
  type Running,
  type Settings,
  stopPostmaster,
} from './postmaster.ts'
import { useServer } from './use.ts'

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
  const waiting = ({ pid }: { pid: number }) =>
    say(`Waiting for process ${pid}, which is starting or stopping PostgreSQL.`)
  const begin = async () => {
    const binaries = await binariesFor(place.account, say, options.binaries)
    const secrets = await openCluster(place, binaries, durable, say)
    const run = (known: Secrets) => attachOrStart(place, binaries, known, { max, durable }, say)
    const running = await run(secrets)
    const { port } = running
    const revive = () =>
      locked(place, () => {
        say('PostgreSQL ended without being asked to: starting it again.')
        return run({ ...secrets, port })
      })
    return {
      adminUrl: adminUrl(port, secrets),
      passwords: secrets.roles,
      pid: running.pid,
      major: binaries.major,
      stop: useServer(place, running, revive),
    }
  }
  return locked(place, begin, waiting)
}

function locked<T>(
  place: Place,
  work: () => Promise<T>,
  waiting?: (holder: { pid: number }) => void,
): Promise<T> {
  return withLock(join(place.folder, 'engine.lock'), work, waiting)
}

/** Ends the server on this folder, whoever started it, and removes the folder with all data. */
export async function removeServer(folder: string): Promise<void> {
  const place = await placeFor(folder, () => {})
  const running = findPostmaster(place.data)
  if (running !== undefined) await stopPostmaster(running)
  if (dirname(place.data) !== place.folder) await rm(dirname(place.data), { recursive: true })
  await rm(place.folder, { recursive: true, force: true })
}

async function attachOrStart(
  place: Place,
  binaries: Binaries,
  secrets: Secrets,
  settings: Settings,
  say: (line: string) => void,
): Promise<Running> {
  const running = findPostmaster(place.data)
  if (running !== undefined) {
    const url = adminUrl(running.port, secrets)
    if (await answers(url, () => isAlive(running), say)) return running
  }
  return start(place, binaries, secrets, settings, say)
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
    const running = await launch(place, binaries, port, settings)
    if (await answers(adminUrl(port, secrets), () => isAlive(running), say)) {
      if (port !== secrets.port) await writeSecrets(place, { ...secrets, port })
      return running
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

function adminUrl(port: number, secrets: Secrets): string {
  return `postgres://${ADMIN}:${secrets.admin}@127.0.0.1:${port}/postgres?sslmode=disable`
}
