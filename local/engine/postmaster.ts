// The server process: found by the note it leaves in its data folder, started apart from us, ended by a signal.
import { execFileSync, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { cleanEnvironment } from './cluster.ts'
import { processMark } from './lock.mjs'
import type { Place } from './place.ts'

export type Running = { pid: number; mark: string; port: number }
export type Settings = { max: number; durable: boolean }

const NOBODY = 2_147_483_646
const LOG_LIMIT = 4_000_000

/** The server that runs on this data, if one does. */
export function findPostmaster(data: string): Running | undefined {
  const { pid, port } = readNote(data)
  const mark = processMark(pid)
  if (mark === undefined || !commandOf(pid).includes(data)) return undefined
  return { pid, mark, port }
}

export function isAlive({ pid, mark }: Running): boolean {
  return processMark(pid) === mark
}

function readNote(data: string): { pid: number; port: number } {
  try {
    const lines = readFileSync(noteOf(data), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return { pid: 0, port: 0 }
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/**
 * After a crash the note may name a pid that by now is a zombie or somebody else's, and PostgreSQL would not start.
 * Only the pid is replaced: from the rest PostgreSQL sees whether workers of the dead server are still at it.
 */
export async function disownNote(data: string): Promise<void> {
  const text = await readFile(noteOf(data), 'utf8').catch(() => '')
  if (text !== '') await writeFile(noteOf(data), text.replace(/^\d*/, String(NOBODY)))
}

/** Starts it in a session of its own, so that neither Ctrl-C nor the end of this process reaches it. */
export async function launch(
  place: Place,
  binaries: Binaries,
  port: number,
  settings: Settings,
): Promise<Running> {
  const log = logOf(place)
  const size = (await stat(log).catch(() => undefined))?.size ?? 0
  if (size > LOG_LIMIT) await truncate(log)
  const descriptor = openSync(log, 'a', 0o600)
  const child = spawn(
    join(binaries.folder, 'postgres'),
    ['-D', place.data, '-p', String(port), ...flags(settings)],
    {
      ...place.account,
      cwd: '/',
      detached: true,
      env: cleanEnvironment(),
      stdio: ['ignore', descriptor, descriptor],
    },
  )
  closeSync(descriptor)
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject))
  child.unref()
  const pid = child.pid ?? 0
  // It may have failed already; then it has no mark and counts as dead.
  return { pid, port, mark: processMark(pid) ?? 'dead' }
}

// Failed statements stay out of the log, and so do the values in its details: they may be personal.
function flags({ max, durable }: Settings): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: max,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  if (!durable) {
    Object.assign(settings, { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' })
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Ends open sessions, writes a checkpoint and waits for the process to be gone. */
export async function stopPostmaster(running: Running): Promise<void> {
  const { pid } = running
  const began = Date.now()
  signal(pid, 'SIGINT')
  while (isAlive(running)) {
    if (Date.now() - began > 20_000) signal(pid, 'SIGQUIT')
    if (Date.now() - began > 30_000) throw new Error(`PostgreSQL (process ${pid}) does not stop.`)
    await sleep(20)
  }
}

/** For the last moment of a process, when nothing can be waited for. */
export function askToStop(data: string): void {
  const running = findPostmaster(data)
  if (running !== undefined) signal(running.pid, 'SIGINT')
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone already is what was wanted.
  }
}

export async function endOfLog(place: Place): Promise<string> {
  const text = await readFile(logOf(place), 'utf8').catch(() => '')
  return text.trim().split('\n').slice(-6).join('\n')
}

export function logOf(place: Place): string {
  return join(place.folder, 'postgres.log')
}

function noteOf(data: string): string {
  return join(data, 'postmaster.pid')
}
