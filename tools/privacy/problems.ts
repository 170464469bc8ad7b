import { join } from 'node:path'
import { contracts } from '@linli/shared/contracts'
import { undecided } from './fields.ts'
import { interfacesUsed, misdeclared } from './interfaces.ts'

/** Whatever would make the privacy guide untrue. */
export function privacyProblems(root: string): string[] {
  return [...undecided(contracts), ...misdeclared(interfacesUsed(join(root, 'miniprogram')))]
}
