/** Paths of keys that were in a reply and are not in what its contract let through; list indexes are left out. */
export function unknownKeys(given: unknown, kept: unknown, path = ''): string[] {
  if (Array.isArray(given) && Array.isArray(kept)) {
    return [...new Set(given.flatMap((item, index) => unknownKeys(item, kept[index], path)))]
  }
  if (!isRecord(given) || !isRecord(kept)) return []
  return Object.keys(given).flatMap((key) => {
    const here = path === '' ? key : `${path}.${key}`
    return key in kept ? unknownKeys(given[key], kept[key], here) : [here]
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
