import type { Project } from './project.ts'
import type { Step } from './step.ts'

const readmes = ['README.md', 'README.zh-CN.md']
const proof = /^test\/.*\.prove\.ts$/

/**
 * What `npm run prove` prints as `PROMISE <name> …` stands in the table of both READMEs, in a row that ends with
 * that command and has the name in backticks in its first cell, with a figure; and nothing stands there unproved.
 */
export const promises: Step = {
  name: 'promises in both READMEs',
  problems: (project) => {
    const printed = new Map<string, string>()
    const silent: string[] = []
    for (const file of project.files.filter((path) => proof.test(path))) {
      const names = namesIn(project.read(file))
      for (const name of names) printed.set(name, file)
      if (names.length === 0) silent.push(`${file} prints no line PROMISE <name> <figure>`)
    }
    return [...silent, ...readmes.flatMap((readme) => problemsOf(project, readme, printed))]
  },
}

function problemsOf(
  project: Project,
  readme: string,
  printed: ReadonlyMap<string, string>,
): string[] {
  const rows = rowsOf(project.read(readme))
  const told = new Set(rows.flatMap(({ names }) => names))
  return [
    ...[...printed]
      .filter(([name]) => !told.has(name))
      .map(([name, file]) => `${readme} has no row for the promise ${name} of ${file}`),
    ...[...told]
      .filter((name) => !printed.has(name))
      .map((name) => `${readme} promises ${name}, which no file test/**/*.prove.ts prints`),
    ...rows
      .filter(({ names }) => names.length === 0)
      .map(({ promise }) => `${readme} names no promise in backticks in the row ${promise}`),
    ...rows
      .filter(({ figure }) => !/\d/.test(figure))
      .map(({ promise }) => `${readme} gives no figure in the row ${promise}`),
  ]
}

/** Written out, so that it can be found by reading. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/\bPROMISE ([a-z][a-z-]*[a-z]) /g)].map(([, name = '']) => name)
}

function rowsOf(text: string) {
  return text.split('\n').flatMap((line) => {
    const [, promise, figure, command] = line.split('|').map((cell) => cell.trim())
    if (promise === undefined || figure === undefined || command !== '`npm run prove`') return []
    const names = [...promise.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name)
    return [{ promise, figure, names }]
  })
}
