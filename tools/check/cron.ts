/** The platform's seven fields of a timer: what each is called and how far it goes. */
const fields: readonly (readonly [name: string, least: number, most: number])[] = [
  ['second', 0, 59],
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day', 1, 31],
  ['month', 1, 12],
  ['weekday', 0, 6],
  ['year', 1970, 2099],
]

/** @returns what is wrong with a timer's times, in a few words, or null. Names of days and months are not used here. */
export function cronProblem(config: string): string | null {
  const parts = config.split(' ')
  if (parts.length !== fields.length) {
    return `"${config}" has ${parts.length} fields, not 7 (second minute hour day month weekday year)`
  }
  const wrong = fields.find(([, least, most], index) => !isField(parts[index] ?? '', least, most))
  return wrong ? `"${config}" has no ${wrong[0]} between ${wrong[1]} and ${wrong[2]}` : null
}

function isField(text: string, least: number, most: number): boolean {
  return text.split(',').every((part) => {
    const [, range = '', step] = /^(\*|\d+(?:-\d+)?)(?:\/(\d+))?$/.exec(part) ?? []
    if (range === '' || step === '0') return false
    const [from = least, to = from] = range === '*' ? [least, most] : range.split('-').map(Number)
    return least <= from && from <= to && to <= most
  })
}
