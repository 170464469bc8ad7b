// The function and the database of the durability rounds, with the ways to kill them.
import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { placeFor } from '../../local/engine/place.ts'
import { findPostmaster } from '../../local/engine/postmaster.ts'

export type Answered = { output?: unknown; failure?: { code: string } }

export interface FunctionProcess {
  /** Null when the process died before it answered. */
  ask(event: unknown, context: unknown, at: Date): Promise<Answered | null>
  kill(): Promise<void>
}

/** @returns the file of the function's process: plain JavaScript, which starts at once. */
export async function bundleFunction(folder: string): Promise<string> {
  const file = join(folder, 'function.cjs')
  await build({
    entryPoints: [fileURLToPath(new URL('./function-process.ts', import.meta.url))],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['pg-native', 'cloudflare:sockets'],
    logLevel: 'silent',
  })
  return file
}

export function startFunction(file: string, env: NodeJS.ProcessEnv): FunctionProcess {
  const child = fork(file, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const waiting = new Map<number, (answer: Answered | null) => void>()
  const gone = goneWith(child, waiting)
  child.on('message', ({ number, answer }: { number: number; answer: Answered }) => {
    waiting.get(number)?.(answer)
    waiting.delete(number)
  })
  let asked = 0
  return {
    ask: (event, context, at) =>
      new Promise((resolve) => {
        if (!child.connected) return resolve(null)
        asked += 1
        waiting.set(asked, resolve)
        child.send({ number: asked, at: at.getTime(), event, context }, () => undefined)
      }),
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

function goneWith(child: ChildProcess, waiting: Map<number, (answer: null) => void>) {
  return new Promise<void>((resolve) => {
    child.once('close', () => {
      for (const answer of waiting.values()) answer(null)
      waiting.clear()
      resolve()
    })
  })
}

/** kill -9 on the server process and on each of its children. @returns how many were killed. */
export async function killDatabase(folder: string): Promise<number> {
  const { data } = await placeFor(folder, () => undefined)
  const running = findPostmaster(data)
  if (!running) throw new Error('There is no database to kill.')
  const pids = [running.pid, ...childrenOf(running.pid)]
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // A child that ended by itself meanwhile.
    }
  }
  return pids.length
}

/** Known on Linux only; elsewhere the children end by themselves when they miss the server. */
function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return text.split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}
