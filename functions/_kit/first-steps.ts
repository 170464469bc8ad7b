/** The steps of the host that need no database. They stand apart so that a cold function can take them without it. */
import type { RefusedField } from '@linli/shared/failure'
import type { Operation } from '@linli/shared/operation'
import type { ZodType } from 'zod'
import { hostFailure } from './failure.ts'

/** @throws Failure where nobody is calling and somebody must. */
export function requirePerson({ who }: Operation, person: object | null): void {
  if (who !== 'anyone' && !person) throw hostFailure('signedOut')
}

/** Whether the caller's grants are looked up before the input is read. */
export function needsGrant({ who, decidesInStatement }: Operation): boolean {
  return typeof who !== 'string' && !decidesInStatement
}

/** @throws Failure that names up to twenty fields. */
export function parse(schema: ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.slice(0, 20).map((issue): RefusedField => {
    return { path: issue.path.join('.'), problem: issue.code }
  })
  throw hostFailure('invalid', fields)
}
