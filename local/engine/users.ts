// Who uses a server: one empty file per process, named by its mark. The last to leave stops the server.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processMark } from './lock.mjs'

const me = processMark(process.pid) ?? String(process.pid)

export function enter(folder: string): void {
  mkdirSync(join(folder, 'users'), { recursive: true })
  writeFileSync(join(folder, 'users', me), '')
}

/** True when nobody alive is left. */
export function leave(folder: string): boolean {
  rmSync(join(folder, 'users', me), { force: true })
  return others(folder).length === 0
}

function others(folder: string): string[] {
  const users = join(folder, 'users')
  if (!existsSync(users)) return []
  return readdirSync(users).filter((name) => {
    if (processMark(Number.parseInt(name, 10)) === name) return true
    rmSync(join(users, name), { force: true })
    return false
  })
}
