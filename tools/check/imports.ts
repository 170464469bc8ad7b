import { posix } from 'node:path'
import type { Project } from './project.ts'

export interface Import {
  from: string
  /** As written. */
  specifier: string
  /** Path from the root, when it leads to a file of this repository. */
  target: string | null
}

const scripts = /\.([cm]?[jt]s|wxs)$/
const forms = [
  /(?:^|[;\n])\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"\n]+)['"]/g,
  /(?:^|[;\n])\s*import\s*['"]([^'"\n]+)['"]/g,
  /\b(?:import|require)\s*\(\s*['"]([^'"\n]+)['"]/g,
]

/** Every import of the repository: static, of types only, dynamic, re-exported, required. */
export function importsOf(project: Project): Import[] {
  return project.files
    .filter((file) => scripts.test(file))
    .flatMap((file) =>
      specifiersIn(project.read(file)).map((specifier) => resolve(file, specifier)),
    )
}

function specifiersIn(text: string): string[] {
  const code = withoutComments(text)
  return forms.flatMap((form) =>
    [...code.matchAll(form)].flatMap(([, specifier]) => specifier ?? []),
  )
}

function resolve(from: string, specifier: string): Import {
  const contract = /^@linli\/shared\/(.+)$/.exec(specifier)?.[1]
  if (contract) return { from, specifier, target: `shared/${contract}.ts` }
  if (!specifier.startsWith('.')) return { from, specifier, target: null }
  return { from, specifier, target: posix.join(posix.dirname(from), specifier) }
}

/** Takes out comments that stand alone on their lines, and keeps the number of lines. */
export function withoutComments(text: string): string {
  return text
    .replace(/(^|\n)([ \t]*)\/\*[\s\S]*?\*\//g, (comment) =>
      '\n'.repeat(comment.split('\n').length - 1),
    )
    .replace(/(^|\n)[ \t]*(?:\/\/|--)[^\n]*/g, '$1')
}
