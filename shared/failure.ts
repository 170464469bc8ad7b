/**
 * The kinds of refusal and the status each maps to. A kind is for machines (retry, log level, HTTP);
 * the code beside it says which rule refused, and the phone has one sentence for every code.
 */
export const statusOf = {
  invalid: 400,
  signedOut: 401,
  notAllowed: 403,
  notFound: 404,
  conflict: 409,
  tooMany: 429,
  broken: 500,
  unavailable: 503,
} as const

export type FailureKind = keyof typeof statusOf

/** Refusals that the host gives on its own, for any operation. */
export const hostFailures = {
  malformed: 'invalid',
  tooLarge: 'invalid',
  unknownOperation: 'notFound',
  signedOut: 'signedOut',
  notAllowed: 'notAllowed',
  invalid: 'invalid',
  notFound: 'notFound',
  consentNeeded: 'conflict',
  idReused: 'conflict',
  unavailable: 'unavailable',
  broken: 'broken',
} as const satisfies Record<string, FailureKind>

export type HostFailureCode = keyof typeof hostFailures

/** One field of the input that was refused: its path, and what is wrong in one word of zod's. */
export interface RefusedField {
  path: string
  problem: string
}

/** What a caller gets instead of an output. `fields` stands only beside the code `invalid`. */
export interface FailureAnswer<Code extends string = string> {
  kind: FailureKind
  code: Code | HostFailureCode
  fields?: RefusedField[]
}
