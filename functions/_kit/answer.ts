/** What a door answers, and the one line that it logs with it. */
import type { FailureAnswer } from '@linli/shared/failure'
import { failureOf } from './failure.ts'
import { describeBug, type Log } from './log.ts'

export type DoorAnswer =
  | { requestId: string; output: unknown }
  | { requestId: string; failure: FailureAnswer }
export type Door = (event: unknown, context: unknown) => Promise<DoorAnswer>

/** One call under way. */
export interface Asked {
  requestId: string
  op: string
  startedAt: number
}

export function told(
  log: Log,
  asked: Asked,
  { output, stripped }: { output: unknown; stripped: string[] },
): DoorAnswer {
  log({ ...lineOf(asked), outcome: 'output', ...(stripped.length > 0 ? { stripped } : {}) })
  return { requestId: asked.requestId, output }
}

export function refused(log: Log, asked: Asked, error: unknown): DoorAnswer {
  const { kind, code, fields } = failureOf(error)
  const isBug = kind === 'broken' || kind === 'unavailable'
  const bug = isBug ? { bug: describeBug(error) } : {}
  log({ ...lineOf(asked), outcome: 'failure', code, ...bug })
  const failure = { kind, code, ...(fields ? { fields } : {}) } as FailureAnswer
  return { requestId: asked.requestId, failure }
}

function lineOf({ requestId, op, startedAt }: Asked) {
  const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10
  return { requestId, op, milliseconds }
}
