import {
  type FailureKind,
  type HostFailureCode,
  hostFailures,
  type RefusedField,
} from '@linli/shared/failure'

/** A refusal on its way to the caller. Anything else that is thrown is a bug and is answered `broken`. */
export class Failure extends Error {
  readonly kind: FailureKind
  readonly code: string
  readonly fields: RefusedField[] | undefined

  constructor(kind: FailureKind, code: string, fields?: RefusedField[]) {
    super(code)
    this.name = 'Failure'
    this.kind = kind
    this.code = code
    this.fields = fields
  }
}

export function hostFailure(code: HostFailureCode, fields?: RefusedField[]): Failure {
  return new Failure(hostFailures[code], code, fields)
}

// PostgreSQL: connection trouble (08), out of resources (53), shut down or cancelled by timeout (57).
const passing = /^(08|53|57)/
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])

const noConnection =
  /connection (terminated|timeout)|timeout exceeded|timeout expired|not queryable/i

/** What the caller is told of anything thrown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  return hostFailure(isPassing(error) ? 'unavailable' : 'broken')
}

/** Looks at the causes too, as drizzle wraps what pg throws; a few, as a chain may close on itself. */
function isPassing(error: unknown, deepest = 5): boolean {
  const { code, cause, message } = (error ?? {}) as {
    code?: unknown
    cause?: unknown
    message?: unknown
  }
  if (typeof code === 'string') return network.has(code) || passing.test(code)
  if (cause !== undefined) return deepest > 0 && isPassing(cause, deepest - 1)
  // pg gives its own time-outs and lost connections no code.
  return typeof message === 'string' && noConnection.test(message)
}
