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
  const bug = { name: isWord(error.name) ? error.name : 'Error', at: placesOf(error) }
  return isWord(code) ? { ...bug, code } : bug
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^\w{1,40}$/.test(value)
}

/** The message is cut off first: one that quotes what somebody typed could look like places. */
function placesOf({ stack = '', message }: Error): string[] {
  const from = stack.indexOf(message)
  if (from < 0) return []
  const lines = stack.slice(from + message.length).split('\n')
  return lines
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 6)
}
