/**
 * The promise of one operation, from which the client, the host, the documents and the generated
 * tests are derived. Schemas are thunks: built on first use, because forty eager ones double a cold start.
 */
import * as z from 'zod'
import type { FailureAnswer, FailureKind } from './failure.ts'
import type { Purpose } from './person/purpose.ts'
import type { Role } from './person/role.ts'

// WeChat forbids code made at run time; without this zod would try it.
z.config({ jitless: true })

/** `anyone`: also without WeChat identity. `person`: whoever WeChat says is calling. Roles: a grant is needed. */
export type Who = 'anyone' | 'person' | readonly [Role, ...Role[]]

/** The place an input points at: the community, and the node in or at it. */
export interface Scope {
  communityId: string
  placeId: string
}

/** A field that says something about a person, and what it serves (`none`: read-back of their own). */
export interface PersonalField {
  field: string
  purpose: Purpose | 'none'
}

export interface Operation<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Failures extends Record<string, FailureKind> = Record<string, FailureKind>,
> {
  name: Name
  /** One line: what a person does with it. */
  means: string
  effect: 'read' | 'write'
  who: Who
  /** Null: the caller's own things, or what everybody may see. */
  where: ((input: z.output<Input>) => Scope) | null
  /** True where one statement decides permission itself and writes the record (hot paths). */
  decidesInStatement: boolean
  /** What the caller must have consented to; asked at this tap, refused with `consentNeeded` until given. */
  consent: Purpose | null
  input: () => Input
  output: () => Output
  failures: Failures
  personal: readonly PersonalField[]
}

/** Declares an operation; its schemas are built once, at the first call of their thunk. */
export function operation<
  const Name extends string,
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Failures extends Record<string, FailureKind>,
>(contract: Operation<Name, Input, Output, Failures>): Operation<Name, Input, Output, Failures> {
  return { ...contract, input: once(contract.input), output: once(contract.output) }
}

export type InputOf<O extends Operation> = z.input<ReturnType<O['input']>>
export type ParsedInputOf<O extends Operation> = z.output<ReturnType<O['input']>>
export type OutputOf<O extends Operation> = z.output<ReturnType<O['output']>>
export type FailureCodeOf<O extends Operation> = keyof O['failures'] & string

/** What a door answers: one of the two, with the id under which the log knows the call. */
export type Answer<O extends Operation> =
  | { requestId: string; output: OutputOf<O> }
  | { requestId: string; failure: FailureAnswer<FailureCodeOf<O>> }

/** The scope of a community itself. */
export function inCommunity(input: { communityId: string }): Scope {
  return { communityId: input.communityId, placeId: input.communityId }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
