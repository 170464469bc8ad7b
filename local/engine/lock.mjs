// The room of the database engine: it starts, finds again and stops PostgreSQL for `npm start` and the tests.
// This file is plain JavaScript because the preparation step uses it before any package is installed.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const settleMs = 5000

/** Names a running process so that a reused pid has another name; undefined when it is dead (a zombie is). */
export function processMark(pid) {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  return process.platform === 'linux' ? markFromProc(pid) : markFromPs(pid)
}

function markFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
    return `${pid}-${fields[19]}-${boot}`
  } catch {
    return undefined
  }
}

function markFromPs(pid) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], options).trim()
    if (line === '' || line.startsWith('Z')) return undefined
    return `${pid}-${line.replace(/^\S+\s+/, '').replace(/[^A-Za-z0-9]+/g, '_')}`
  } catch {
    return undefined
  }
}

/** What the living holder wrote into the lock; undefined when nobody alive holds it. */
export function lockHolder(file) {
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  try {
    const note = JSON.parse(text)
    return processMark(note.pid) === note.mark ? note : undefined
  } catch {
    // Between creating the file and filling it the holder has no name yet.
    return ageOf(file) < settleMs ? { pid: 0, mark: '' } : undefined
  }
}

/** True when this process holds the lock from now on. */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true })
  const note = JSON.stringify({ pid: process.pid, mark: processMark(process.pid) })
  try {
    writeFileSync(file, note, { flag: 'wx', mode: 0o644 })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (lockHolder(file) === undefined) clearStale(file)
  return false
}

/** Nothing when this process does not hold it. */
export function dropLock(file) {
  if (lockHolder(file)?.pid === process.pid) rmSync(file, { force: true })
}

/** Runs `work` while no other process does; `waiting(holder)` is told once when it has to wait. */
export async function withLock(file, work, waiting = () => {}) {
  for (let told = false; !takeLock(file); ) {
    const holder = lockHolder(file)
    if (holder !== undefined && !told) {
      waiting(holder)
      told = true
    }
    await sleep(holder === undefined ? 5 : 50)
  }
  try {
    return await work()
  } finally {
    dropLock(file)
  }
}

// Two processes may find the same stale lock: only one clears it, and looks again before it does.
function clearStale(file) {
  const guard = `${file}.clearing`
  try {
    mkdirSync(guard)
  } catch {
    if (ageOf(guard) > settleMs) rmSync(guard, { recursive: true, force: true })
    return
  }
  try {
    if (lockHolder(file) === undefined) rmSync(file, { force: true })
  } finally {
    rmdirSync(guard)
  }
}

function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}
