// Starts child.ts as one bundled file, which runs wherever it is copied to: no checkout, no packages around it.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'
import { removeServer } from '../../local/engine/server.ts'

export type Told = Record<string, unknown>
export type Child = {
  process: ChildProcess
  told: Told[]
  /** The first thing told that has this key; the child's own words when it ends without. */
  tells(key: string): Promise<Told>
  ended: Promise<number | NodeJS.Signals>
}

const cache = fileURLToPath(new URL('../../.cache', import.meta.url))

/** The bundled child, inside the checkout unless another place is given: it looks for PostgreSQL from there. */
export async function bundleChild(folder?: string): Promise<string> {
  await mkdir(cache, { recursive: true })
  const file = join(folder ?? (await mkdtemp(join(cache, 'engine-test-'))), 'child.mjs')
  const banner = `import { createRequire as from } from 'node:module'; const require = from(import.meta.url)`
  await build({
    entryPoints: [fileURLToPath(new URL('./child.ts', import.meta.url))],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    banner: { js: banner },
    logLevel: 'silent',
  })
  return file
}

export function startChild(file: string, argv: string[], options: object = {}): Child {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => key !== 'NODE_OPTIONS'),
  )
  const child = spawn(process.execPath, [file, ...argv], {
    env: { ...env, DATABASE_URL: '', DATABASE_URL_OWNER: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  })
  const told: Told[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push(JSON.parse(line))
    wake()
  })
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 0)),
  )
  const tells = (key: string) =>
    new Promise<Told>((resolve, reject) => {
      const look = () => {
        const found = told.find((one) => key in one)
        if (found !== undefined) resolve(found)
      }
      waiting.add(look)
      look()
      ended.then(() => reject(new Error(`ended without ${key}: ${JSON.stringify(told.slice(-3))}`)))
    })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return { process: child, told, tells, ended }
}

/** A folder that is gone after the test, together with any server on it. */
export async function aFolder(name = '演示 小区'): Promise<string> {
  const outer = await mkdtemp(join(tmpdir(), 'linli-engine-'))
  await chmod(outer, 0o755)
  const folder = join(outer, name)
  onTestFinished(async () => {
    await removeServer(folder)
    await rm(outer, { recursive: true, force: true })
  })
  return folder
}
