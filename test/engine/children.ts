// Starts child.ts as one bundled file, which runs wherever it is copied to: no checkout, no packages around it.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { inject, onTestFinished } from 'vitest'
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
export async function bundleChild(folder = cache): Promise<string> {
  const file = join(folder, 'engine-child.mjs')
  const half = join(folder, `engine-child-${process.pid}.mjs`)
  const banner = `import { createRequire as from } from 'node:module'; const require = from(import.meta.url)`
  await build({
    entryPoints: [fileURLToPath(new URL('./child.ts', import.meta.url))],
    outfile: half,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    banner: { js: banner },
    logLevel: 'silent',
  })
  await rename(half, file)
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

/** A folder of this run that is gone after the test, together with any server on it. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(inject('engines'), '演示 小区 '))
  await chmod(folder, 0o755)
  onTestFinished(() => removeServer(folder))
  return folder
}
