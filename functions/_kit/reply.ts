/** Paths of keys that were in a reply and are not in what its contract let through; list indexes are left out. */
export function unknownKeys(given: unknown, kept: unknown): string[] {
  const found = new Set<string>()
  collect(found, given, kept, '')
  return [...found]
}

function collect(found: Set<string>, given: unknown, kept: unknown, path: string): void {
  if (Array.isArray(given) && Array.isArray(kept)) {
    for (let at = 0; at < given.length; at += 1) collect(found, given[at], kept[at], path)
  } else if (isRecord(given) && isRecord(kept)) {
    for (const key in given) {
      const value = given[key]
      if (!(key in kept)) found.add(path + key)
      else if (typeof value === 'object') collect(found, value, kept[key], `${path}${key}.`)
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
