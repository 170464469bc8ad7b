// Starts the sides, each in a process of its own, and asks them for slices of calls.
import { type ChildProcess, fork } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { checkInStatement } from '../../../functions/activity/check-in.sql.ts'
import { buildFunction, writeFunction } from '../../build/function.ts'
import { root } from '../../root.ts'
import { appId } from './calls.ts'
import type { Order, Setup, Slice, SliceOrder } from './side.ts'
import type { Stage } from './stage.ts'

export interface Answer {
  output?: { isRepeated: boolean; checkIn: { standing: string } }
  failure?: { code: string }
}

export interface Side {
  /** Whether it writes a line of log per call. */
  logs: boolean
  slice(order: SliceOrder): Promise<Slice>
  call(event: unknown, context: unknown): Promise<Answer>
  /** Lines that the process has written to its standard output. */
  logLines(): number
  end(): Promise<void>
}

export interface Sides {
  host(pool: number, url?: string): Side
  bare(pool: number, statement?: { name: string; text: string }): Side
}

/** Builds the function as it is uploaded, and the sides for plain Node, so that no loader is in between. */
export async function prepareSides({ folder, appUrl, secrets }: Stage): Promise<Sides> {
  const built = join(folder, 'api-activity', 'index.js')
  await writeFunction(join(folder, 'api-activity'), await buildFunction('activity'))
  const program = join(folder, 'side.cjs')
  await build({
    entryPoints: [join(root, 'tools', 'bench', 'sign-in', 'side.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    external: ['pg-native', 'cloudflare:sockets'],
    logLevel: 'silent',
  })
  const environment = {
    PATH: process.env.PATH,
    LINLI_APP_ID: appId,
    LINLI_PEPPER: secrets.pepper,
    LINLI_SIGN_IN_KEYS: `1:${secrets.signInKey}`,
    LINLI_ORIGIN: 'https://linli.example',
  }
  let started = 0
  const begin = (setup: Setup, env: NodeJS.ProcessEnv) => {
    started += 1
    return startSide(program, join(folder, `side-${started}.log`), setup, env)
  }
  return {
    host: (pool, url = appUrl) =>
      begin(
        { secrets, host: built, bare: null },
        { ...environment, DATABASE_URL_APP: url, DATABASE_POOL: String(pool) },
      ),
    bare: (pool, { name, text } = checkInStatement) =>
      begin({ secrets, host: null, bare: { name, text, url: appUrl, pool } }, environment),
  }
}

function startSide(program: string, log: string, setup: Setup, env: NodeJS.ProcessEnv): Side {
  const descriptor = openSync(log, 'a')
  const child = fork(program, [JSON.stringify(setup)], {
    env,
    execArgv: [],
    stdio: ['ignore', descriptor, 'inherit', 'ipc'],
  })
  closeSync(descriptor)
  const gone = new Promise<never>((_, reject) => {
    child.once('exit', () => reject(new Error('A side of the bench ended by itself.')))
  })
  gone.catch(() => undefined)
  const ask = <T>(order: Order) => Promise.race([answerOf<T>(child, order), gone])
  return {
    logs: setup.host !== null,
    slice: (slice) => ask<Slice>({ slice }),
    call: (event, context) => ask<Answer>({ call: { event, context } }),
    logLines: () => readFileSync(log).filter((byte) => byte === 10).length,
    end: () => end(child),
  }
}

function answerOf<T>(child: ChildProcess, order: Order): Promise<T> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(message as T))
    child.send(order)
  })
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.send({ end: true } satisfies Order)
  await gone
}
