// The process that sends, with the way to kill it.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rename } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Sender } from './planted-senders.ts'

export interface SenderProcess {
  /** Lets the timer go off. @returns whether the run came to its end. */
  ring(at: Date): Promise<boolean>
  kill(): Promise<void>
}

const file = fileURLToPath(new URL('../../.cache/outbox-sender.cjs', import.meta.url))

/** @returns the file of the process: plain JavaScript, which starts at once. */
export async function bundleSender(): Promise<string> {
  const half = `${file}.${process.pid}`
  await build({
    entryPoints: [fileURLToPath(new URL('./sender-process.ts', import.meta.url))],
    outfile: half,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['pg-native', 'cloudflare:sockets'],
    logLevel: 'silent',
  })
  await rename(half, file)
  return file
}

export function startSender(file: string, sender: Sender, env: NodeJS.ProcessEnv): SenderProcess {
  const child = fork(file, [sender], {
    ...{ env, execArgv: [] },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const gone = once(child, 'close')
  return {
    ring(at) {
      const answered = once(child, 'message').then(() => true)
      child.send({ at: at.getTime() }, () => undefined)
      return Promise.race([answered, gone.then(() => false)])
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
