import type { HostFailureCode } from '@linli/shared/failure'

/** One line of JSON for what no function answered; each function writes its own (functions/_kit/log.ts). */
export interface Line {
  op: 'session' | 'call' | 'timer' | 'page'
  outcome: 'output' | 'failure'
  code?: HostFailureCode
  /** A word of ours or a number of WeChat's. */
  why?: string
  milliseconds: number
}

export type Log = (line: Line) => void

export function logToStdout(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** Counts from now on. */
export function stopwatch(): () => number {
  const startedAt = performance.now()
  return () => Math.round((performance.now() - startedAt) * 10) / 10
}
