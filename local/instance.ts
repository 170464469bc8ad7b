// One running instance per checkout: who it is and where it answers, so that a second `npm start` can say so.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dropLock, lockHolder, takeLock } from './engine/lock.mjs'

export type Running = { pid: number; address?: string }
export type Instance = { announce(address: string): void; release(): void }
export type Claim = { instance: Instance } | { running: Running }

/** Ours from now on, or who has it; one that is only just starting is given `patience` to say its address. */
export async function claimInstance(folder: string, patience = 15_000): Promise<Claim> {
  const file = join(folder, 'instance.lock')
  const began = Date.now()
  while (!takeLock(file)) {
    const running = runningInstance(folder)
    const late = Date.now() - began > patience
    if (running !== undefined && (running.address !== undefined || late)) return { running }
    await sleep(running === undefined ? 5 : 100)
  }
  process.on('exit', () => dropLock(file))
  return {
    instance: {
      announce: (address) => announce(file, address),
      release: () => dropLock(file),
    },
  }
}

/** The instance that runs on this folder now, if any; its pid and its beginning must both fit. */
export function runningInstance(folder: string): Running | undefined {
  const holder = lockHolder(join(folder, 'instance.lock'))
  if (holder === undefined) return undefined
  const { pid, address } = holder
  return typeof address === 'string' ? { pid, address } : { pid }
}

export function alreadyRunning({ pid, address }: Running): string {
  if (address === undefined) return `linli is already being started (pid ${pid})`
  return `linli is already running at ${address} (pid ${pid})`
}

// Written beside and moved over, so that nobody reads half of it.
function announce(file: string, address: string): void {
  const note: unknown = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(`${file}.next`, JSON.stringify({ ...Object(note), address }))
  renameSync(`${file}.next`, file)
}
