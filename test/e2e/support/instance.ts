// A neighbourhood as `npm start` opens it: the real command in a process of its own, with its own folder and database.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeServer } from '../../../local/engine/server.ts'

export type Instance = {
  url: string
  /** All that it printed until it was open. */
  said: string
  stop(): Promise<void>
}

const command = join(import.meta.dirname, '../../../local/start.ts')

export async function anInstance(more: Record<string, string> = {}): Promise<Instance> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-e2e-'))
  // PostgreSQL runs under an account of its own when this is root, and has to get in.
  chmodSync(folder, 0o755)
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', command], {
    env: { ...env, ...more, PORT: String(await freePort()), LINLI_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text
      const open = /邻里 is open at (http:\S+)/.exec(said)?.[1]
      if (open) resolve(open)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    ended
      .then(() => removeServer(folder))
      .then(() => reject(new Error(`npm start ended before it was open:\n${said}`)), reject)
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await removeServer(folder)
  }
  return { url, said, stop }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}
