/** What CloudBase's own runtime leaves behind on a warm instance: every pair of a caller, never unset again. */
import { environOf } from './forgeries.ts'

export function lendEnvironment(pairs: Readonly<Record<string, string>>): () => void {
  const all: Record<string, string> = { ...pairs, WX_CONTEXT_KEYS: Object.keys(pairs).join(',') }
  all.environ = environOf(all)
  const before = Object.keys(all).map((key) => [key, process.env[key]] as const)
  Object.assign(process.env, all)
  return () => {
    for (const [key, value] of before) {
      if (value === undefined) delete process.env[key]
      else process.env[key] = value
    }
  }
}
