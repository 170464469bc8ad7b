// What a call can end in besides its output. `lib/` is what the pages stand on: calls, kept things, words.
// A page catches these two and shows the sentence; anything else is a bug and shows as `broken`.
import type { FailureKind, RefusedField } from '@linli/shared/failure'

/** The server refused, and said by which rule. */
export class Refused extends Error {
  readonly kind: FailureKind
  readonly code: string
  readonly fields: readonly RefusedField[]

  constructor(kind: FailureKind, code: string, fields: readonly RefusedField[] = []) {
    super(code)
    this.kind = kind
    this.code = code
    this.fields = fields
  }
}

/** No answer came. Whether the server did the thing is unknown, so a retry uses the same ids. */
export class Offline extends Error {}
