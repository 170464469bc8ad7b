import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the steps look at. Tests make one of a few texts; `projectAt` reads the checkout. */
export interface Project {
  /** Where tools that read for themselves (compiler, formatter) find it. */
  root: string
  /** Every file, by its path from the root with forward slashes, sorted. */
  files: readonly string[]
  read(path: string): string
}

/** Made by tools, or brought in by them: not ours to judge. */
const foreign = new Set(['node_modules', 'miniprogram_npm', 'dist', 'coverage'])

export function projectAt(root: string): Project {
  const texts = new Map<string, string>()
  const files = readdirSync(root, { withFileTypes: true })
    .flatMap((entry) => (isOurs(entry.name) ? filesIn(root, entry.name, entry.isDirectory()) : []))
    .sort()
  return {
    root,
    files,
    read(path) {
      const text = texts.get(path) ?? readFileSync(join(root, path), 'utf8')
      texts.set(path, text)
      return text
    },
  }
}

// Hidden folders belong to git, to editors and to what runs here; `.ci` and `.github` are sources.
function isOurs(name: string): boolean {
  if (name === '.ci' || name === '.github') return true
  return !foreign.has(name) && !name.startsWith('.')
}

function filesIn(root: string, path: string, isFolder: boolean): string[] {
  if (!isFolder) return [path]
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    foreign.has(entry.name) || entry.name.startsWith('.')
      ? []
      : filesIn(root, `${path}/${entry.name}`, entry.isDirectory()),
  )
}
