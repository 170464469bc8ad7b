/** The server as a district runs it: a folder with what `npm run build` writes, somewhere else, and plain Node. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtFolders, writeFunction } from '../../tools/build/function.ts'
import { buildServer } from '../../tools/build/server.ts'
import { builtFunction } from '../support/built.ts'

export interface Running {
  url: string
  child: ChildProcess
  /** All that it has written so far. */
  said(): string
  /** @returns its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export const sessionKey = Buffer.alloc(32, 9).toString('base64')

/** Builds into a folder outside of the checkout. */
export async function aBuild(): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-server-'))
  for (const each of builtFolders()) {
    const built = await builtFunction(each)
    await writeFunction(join(folder, 'functions', built.name), built)
  }
  await buildServer(join(folder, 'server'))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** @throws Error with all that it said, when it ends before it is open. */
export async function run(folder: string, environment: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [join(folder, 'server', 'index.js')], {
    cwd: folder,
    env: { PORT: '0', TZ: 'UTC', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text
      const open = /linli is open at (http:\S+)/.exec(said)?.[1]
      if (open) resolve(open)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    ended.then((code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    return ended
  }
  return { url, child, said: () => said, stop }
}
