// Component packages: only the files that the used components reach are copied to miniprogram_npm.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { findInner, findPackage, type Package } from './packages.ts'
import { requiresOf, toCommonJs } from './script.ts'
import { type Project, pathOf } from './walk.ts'

/** wanted: modules that scripts import by name, such as a component's imperative part. */
export async function copyPackages(project: Project, wanted: Set<string>, out: string) {
  const scripts = new Set<string>()
  const plain = new Set<string>()
  for (const unit of project.units.values()) {
    if (!unit.npm) continue
    scripts.add(`${unit.stem}.js`)
    plain.add(`${unit.stem}.json`)
    addStyles(`${unit.stem}.wxss`, plain)
  }
  for (const name of wanted) {
    const found = findPackage(project.source, name)
    if (found) scripts.add(scriptFile(join(found.folder, found.inside)))
    if (found) remember(project, found)
  }
  for (const file of [...project.templates.values(), ...project.scripts.values()]) {
    if (pathOf(project, file).startsWith('miniprogram_npm/')) plain.add(file)
  }
  for (const file of scripts) await writeScript(project, file, scripts, out)
  for (const file of plain) if (existsSync(file)) write(project, file, out, readFileSync(file))
}

function remember(project: Project, { name, folder }: Package) {
  if (!project.packages.some((known) => known.name === name))
    project.packages.push({ name, folder })
}

/** Adds to the set while it is being walked: what a script requires is a script too. */
async function writeScript(project: Project, file: string, scripts: Set<string>, out: string) {
  const code = await toCommonJs(file)
  for (const name of requiresOf(code)) {
    const inner = name.startsWith('.')
      ? scriptFile(join(dirname(file), name))
      : findInner(file, name)
    if (!inner)
      throw new Error(`${relative(project.source, file)} requires ${name}, which is missing`)
    scripts.add(inner)
  }
  write(project, file, out, code)
}

function scriptFile(base: string): string {
  const found = [base, `${base}.js`, join(base, 'index.js')].find(
    (file) => file.endsWith('.js') && existsSync(file),
  )
  if (!found) throw new Error(`${base} has no script`)
  return found
}

function addStyles(file: string, plain: Set<string>) {
  if (plain.has(file) || !existsSync(file)) return
  plain.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/@import\s+["'](.+?)["']/g)) {
    addStyles(join(dirname(file), path), plain)
  }
}

function write(project: Project, file: string, out: string, content: string | Buffer) {
  const target = join(out, pathOf(project, file))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, content)
}
