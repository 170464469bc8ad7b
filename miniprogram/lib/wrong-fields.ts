// Which fields of an input the contract refuses, so that a form says so beside them and without asking the server.
import type { InputOf, Operation } from '@linli/shared/operation'

export function wrongFields<O extends Operation>(operation: O, input: InputOf<O>): Set<string> {
  const checked = operation.input().safeParse(input)
  return new Set(checked.success ? [] : checked.error.issues.map(({ path }) => String(path[0])))
}
