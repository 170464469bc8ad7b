export interface Promised {
  name: string
  figure: string
}

/** Proving tests print `PROMISE <name> <figure>`; the name is one word, the figure the rest of the line. */
export function promisesIn(lines: readonly string[]): Promised[] {
  return lines.flatMap((line) => {
    const [, name, figure] = /^PROMISE (\S+) (.+)$/.exec(line.trim()) ?? []
    return name && figure ? [{ name, figure }] : []
  })
}
