/** What a caller sends, taken apart without believing any of it. */
export interface Call {
  op: string
  input: object
  requestId: string | undefined
}

/** It goes into the ledger and the log, so it may not be a text of one's own. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** WeChat advises 100 KB for a call; no input of ours comes near it. */
const mostCharacters = 65_536

/** @returns null for what is no call. WeChat adds keys of its own (`userInfo`); they are ignored, as they prove nothing. */
export function readEvent(event: unknown): Call | null {
  try {
    return callOf(event)
  } catch {
    // A getter that throws, a revoked proxy: no call either.
    return null
  }
}

/** Also false for what cannot be written as JSON at all: circles, depths without end, big integers. */
export function isSmall(input: object): boolean {
  try {
    return JSON.stringify(input).length <= mostCharacters
  } catch {
    return false
  }
}

function callOf(event: unknown): Call | null {
  if (!isPlain(event)) return null
  const { op, input, requestId } = event
  if (typeof op !== 'string' || !isPlain(input)) return null
  if (requestId === undefined) return { op, input, requestId }
  const isId = typeof requestId === 'string' && uuid.test(requestId)
  return isId ? { op, input, requestId } : null
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
