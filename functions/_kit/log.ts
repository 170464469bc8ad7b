/** One line of JSON per call, with these fields and no others: no input, no name, no openid, no message of an error. */
export interface LogEntry {
  requestId: string
  op: string
  outcome: 'output' | 'failure'
  code?: string
  milliseconds: number
  /** Names of reply fields that the contract does not know. */
  stripped?: string[]
  /** Of a bug: its class, SQLSTATE or system code, and where it was thrown; never its message, which may quote data. */
  bug?: { name: string; code?: string; at: string[] }
}

export type Log = (entry: LogEntry) => void

export function logToStdout(entry: LogEntry): void {
  process.stdout.write(`${JSON.stringify(entry)}\n`)
}

export function describeBug(error: unknown): NonNullable<LogEntry['bug']> {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const { code } = error as { code?: unknown }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const bug = { name: error.name, at: at.slice(0, 6).map((line) => line.trim()) }
  return typeof code === 'string' ? { ...bug, code } : bug
}
