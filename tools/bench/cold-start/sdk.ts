// WeChat's own SDK, which a function would usually begin with, for comparison. It pulls in far too much to be a
// dependency: it is installed once, into a folder that git ignores, and no script of it runs.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../root.ts'

export const sdk = 'wx-server-sdk'
export const sdkVersion = '4.0.2'

const folder = join(root, '.cache', 'bench', `${sdk}-${sdkVersion}`)
const patience = 180_000

export type Sdk = { file: string } | { missing: string }

/** Where it lies, or why it could not be had. */
export async function findSdk(say: (line: string) => void): Promise<Sdk> {
  const file = join(folder, 'node_modules', sdk)
  if (existsSync(join(file, 'package.json'))) return { file }
  say(`Installing ${sdk} ${sdkVersion} into .cache/bench, once …`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const problem = await install()
  return problem === null ? { file } : { missing: `npm install ended with ${problem}` }
}

function install(): Promise<string | null> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--no-save']
  const args = ['install', ...quiet, `${sdk}@${sdkVersion}`]
  const npm = process.env.npm_execpath
  const [command, argv] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
  return new Promise((resolve) => {
    const options = { cwd: folder, stdio: 'ignore', timeout: patience } as const
    const child = spawn(command, argv, options)
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(code === 0 ? null : String(code ?? signal)))
  })
}
