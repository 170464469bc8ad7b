// Finds npm packages that are written for mini-programs: those whose package.json names a folder in
// its "miniprogram" field. Every other package is ordinary JavaScript and is bundled.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Package = { name: string; folder: string }

export function findPackage(
  from: string,
  spec: string,
): (Package & { inside: string }) | undefined {
  const parts = spec.split('/')
  const name = parts.splice(0, spec.startsWith('@') ? 2 : 1).join('/')
  for (let at = from; ; at = dirname(at)) {
    const manifest = join(at, 'node_modules', name, 'package.json')
    if (existsSync(manifest)) {
      const { miniprogram } = JSON.parse(readFileSync(manifest, 'utf8'))
      if (typeof miniprogram !== 'string') return undefined
      return { name, folder: join(dirname(manifest), miniprogram), inside: parts.join('/') }
    }
    if (at === dirname(at)) return undefined
  }
}

/** Inside such a package, its own dependencies lie beside it in miniprogram_npm. */
export function findInner(fromFile: string, spec: string): string | undefined {
  for (let at = dirname(fromFile); at !== dirname(at); at = dirname(at)) {
    const base = join(at, 'miniprogram_npm', spec)
    for (const file of [`${base}.js`, join(base, 'index.js')]) if (existsSync(file)) return file
  }
  return undefined
}
