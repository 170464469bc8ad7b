// Who uses a server: one empty file per use, named by the mark of its process. The last to leave stops the server.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processMark } from './lock.mjs'

let entered = 0

/** Gives the name to leave by. */
export function enter(folder: string): string {
  entered += 1
  const name = `${processMark(process.pid)}.${entered}`
  mkdirSync(join(folder, 'users'), { recursive: true })
  writeFileSync(join(folder, 'users', name), '')
  return name
}

/** True when nobody alive is left. */
export function leave(folder: string, name: string): boolean {
  rmSync(join(folder, 'users', name), { force: true })
  return others(folder).length === 0
}

function others(folder: string): string[] {
  const users = join(folder, 'users')
  if (!existsSync(users)) return []
  return readdirSync(users).filter((name) => {
    if (processMark(Number.parseInt(name, 10)) === name.split('.')[0]) return true
    rmSync(join(users, name), { force: true })
    return false
  })
}
