const vague = ['update', 'handle', 'process', 'manage', 'do']

/** @returns what is wrong with the names, in one sentence, or null. */
export function refusalOf(domain: string, operation: string): string | null {
  if (domain === '' || operation === '') {
    return 'Say which: npm run new <domain> <operation>, for example npm run new complaint remind.'
  }
  if (!/^[a-z]+$/.test(domain)) {
    return `"${domain}" cannot be a domain: a domain is one English word in small letters.`
  }
  if (!/^[a-z]+(-[a-z]+)*$/.test(operation)) {
    return `"${operation}" cannot be an operation: write it in kebab-case, for example list-attendance.`
  }
  const [verb = ''] = operation.split('-')
  if (vague.includes(verb)) {
    return `"${verb}" says nothing about what happens: use the verb that people on the street use.`
  }
  return null
}

export function camel(kebab: string): string {
  return kebab.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** Reads are called list-… or show-…, everything else writes. */
export function isRead(operation: string): boolean {
  return /^(list|show)-/.test(operation)
}
