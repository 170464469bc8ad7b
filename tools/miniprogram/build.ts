// The WeChat build: the folder that DevTools opens or an upload sends. Every .ts becomes its own .js,
// ordinary packages become one file, and of component packages only what is used is copied.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { collectLibrary, type Library, libraryFile } from './library.ts'
import { copyPackages } from './npm.ts'
import { findPackage } from './packages.ts'
import { requiresOf, toCommonJs } from './script.ts'
import { readJson, subpackages, walk } from './walk.ts'

export type MiniprogramBuild = {
  out: string
  /** Bytes of the main package, and of each subpackage by its root. */
  main: number
  subpackages: Record<string, number>
  /** The sources that went into the library file, relative to the working directory. */
  bundled: string[]
}

const notCopied = /(^|\/)(node_modules|\.[^/]*|tsconfig[^/]*\.json)(\/|$)/

/** Another build of the same sources: `name.<kind>.ts` takes the place of `name.ts`, and knows these constants. */
export type Variant = { kind: string; constants: Record<string, string> }

export async function buildMiniprogram(input: {
  source: string
  out: string
  variant?: Variant
}): Promise<MiniprogramBuild> {
  const project = walk(input.source)
  const { source } = project
  const [problem] = project.problems
  if (problem) throw new Error(`${problem.file}: ${problem.sentence}`)
  const out = resolve(input.out)
  rmSync(out, { recursive: true, force: true })
  const library = collectLibrary()
  const wanted = new Set<string>()
  for (const file of listFiles(source).filter((name) => !notCopied.test(name))) {
    const target = join(out, file)
    mkdirSync(dirname(target), { recursive: true })
    if (!file.endsWith('.ts')) cpSync(join(source, file), target)
    else if (!/\.[\w-]+\.ts$/.test(file)) {
      const taken = takenFor(source, file, input.variant)
      const code = await compile(source, file, await toCommonJs(...taken), library, wanted)
      writeFileSync(target.replace(/\.ts$/, '.js'), code)
    }
  }
  writeProjectConfig(source, out)
  const bundled = await library.write(source, join(out, libraryFile))
  await copyPackages(project, wanted, out)
  const roots = subpackages(project.app).map((part) => part.root)
  return { out, ...measure(out, roots), bundled }
}

function takenFor(
  source: string,
  file: string,
  variant?: Variant,
): [string, Record<string, string>?] {
  const other = join(source, file.replace(/\.ts$/, `.${variant?.kind}.ts`))
  return variant && existsSync(other) ? [other, variant.constants] : [join(source, file)]
}

async function compile(
  source: string,
  file: string,
  script: string,
  library: Library,
  wanted: Set<string>,
) {
  const up = '../'.repeat(file.split('/').length - 1) || './'
  let code = script
  for (const name of new Set(requiresOf(code))) {
    const call = `require("${name}")`
    if (name.startsWith('.'))
      code = code.replaceAll(call, `require("${name.replace(/\.ts$/, '')}")`)
    else if (findPackage(source, name)) wanted.add(name)
    else code = code.replaceAll(call, `require("${up}${libraryFile}").${library.take(name)}`)
  }
  return code
}

/** DevTools opens the built folder itself, so its root is where the config lies. */
function writeProjectConfig(source: string, out: string) {
  const name = 'project.config.json'
  if (!existsSync(join(source, name))) return
  const config = { ...(readJson(join(source, name)) as object), miniprogramRoot: './' }
  writeFileSync(join(out, name), `${JSON.stringify(config, null, 2)}\n`)
}

function measure(out: string, roots: string[]) {
  const sizes = { main: 0, subpackages: Object.fromEntries(roots.map((root) => [root, 0])) }
  for (const file of listFiles(out)) {
    const bytes = statSync(join(out, file)).size
    const root = roots.find((each) => file.startsWith(`${each}/`))
    if (root === undefined) sizes.main += bytes
    else sizes.subpackages[root] = (sizes.subpackages[root] ?? 0) + bytes
  }
  return sizes
}

export function listFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return files.map((name) => name.split(sep).join('/')).sort()
}
