// What a mini-program consists of, found by walking from app.json: the one dependency graph that the
// browser host, the WeChat build and the checks share.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { attributeOf, readTags } from './markup.ts'
import { findPackage, type Package } from './packages.ts'

export type UnitConfig = {
  component?: boolean
  styleIsolation?: string
  usingComponents?: Record<string, string>
  [key: string]: unknown
}

export type AppConfig = UnitConfig & {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  tabBar?: { custom?: boolean; list: { pagePath: string }[] }
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc?: string }>
  __usePrivacyCheck__?: boolean
}

/** A page or a component: four files of one name. */
export type Unit = {
  /** Its path inside the package, without extension. */
  path: string
  /** Its path on this disk, without extension. */
  stem: string
  kind: 'page' | 'component'
  config: UnitConfig
  /** Tag name → path of the component it stands for. */
  components: Record<string, string>
  /** The subpackage it lies in, or '' for the main package. */
  root: string
  npm: boolean
}

export type Problem = { file: string; line?: number; sentence: string }

export type Project = {
  source: string
  app: AppConfig
  units: Map<string, Unit>
  /** Path inside the package → file, for every template and wxs reached. */
  templates: Map<string, string>
  scripts: Map<string, string>
  packages: Package[]
  problems: Problem[]
}

export function walk(source: string): Project {
  const root = resolve(source)
  const app = readJson(join(root, 'app.json')) as AppConfig
  const project: Project = {
    source: root,
    app,
    units: new Map(),
    templates: new Map(),
    scripts: new Map(),
    packages: [],
    problems: [],
  }
  for (const page of app.pages ?? []) addUnit(project, page, join(root, page), 'page', '')
  for (const part of subpackages(app)) {
    for (const page of part.pages) {
      const path = join(part.root, page).split(sep).join('/')
      addUnit(project, path, join(root, path), 'page', part.root)
    }
  }
  if (app.tabBar?.custom) {
    addUnit(project, 'custom-tab-bar/index', join(root, 'custom-tab-bar/index'), 'component', '')
  }
  return project
}

export function subpackages(app: AppConfig): { root: string; pages: string[] }[] {
  const parts = app.subPackages ?? app.subpackages ?? []
  return parts.map((part) => ({ ...part, root: part.root.replace(/^\/|\/$/g, '') }))
}

function addUnit(project: Project, path: string, stem: string, kind: Unit['kind'], root: string) {
  const known = project.units.get(path)
  if (known) return known
  const npm = path.startsWith('miniprogram_npm/')
  if (!existsSync(`${stem}.wxml`)) {
    project.problems.push({ file: `${path}.wxml`, sentence: `${kind} ${path} has no .wxml` })
    return undefined
  }
  const config = existsSync(`${stem}.json`) ? (readJson(`${stem}.json`) as UnitConfig) : {}
  const unit: Unit = { path, stem, kind, config, components: {}, root, npm }
  project.units.set(path, unit)
  addTemplate(project, path, `${stem}.wxml`)
  const general = npm ? {} : (project.app.usingComponents ?? {})
  for (const [tag, target] of Object.entries({ ...general, ...config.usingComponents })) {
    const base = config.usingComponents?.[tag] ? stem : join(project.source, 'app')
    const found = locate(project, base, target)
    if (!found) {
      const sentence = `component "${tag}" is declared as "${target}", which does not exist`
      project.problems.push({ file: `${path}.json`, sentence })
      continue
    }
    unit.components[tag] = found.path
    addUnit(project, found.path, found.stem, 'component', rootOf(project, found.path))
  }
  return unit
}

/** Finds what a usingComponents entry means: relative, absolute, or from a package. */
function locate(project: Project, fromStem: string, target: string) {
  const near = target.startsWith('/')
    ? join(project.source, target)
    : join(dirname(fromStem), target)
  for (const stem of [near, join(near, 'index')]) {
    if (existsSync(`${stem}.wxml`)) return { stem, path: pathOf(project, stem) }
  }
  const found = /^[./]/.test(target) ? undefined : findPackage(project.source, target)
  if (!found || !existsSync(`${join(found.folder, found.inside)}.wxml`)) return undefined
  if (!project.packages.some((known) => known.name === found.name)) project.packages.push(found)
  const stem = join(found.folder, found.inside)
  return { stem, path: pathOf(project, stem) }
}

/** The path inside the package that a file on this disk will have. */
export function pathOf(project: Project, file: string): string {
  const home = project.packages.find((known) => file.startsWith(known.folder + sep))
  const path = home
    ? join('miniprogram_npm', home.name, relative(home.folder, file))
    : relative(project.source, file)
  return path.split(sep).join('/')
}

function rootOf(project: Project, path: string): string {
  return subpackages(project.app).find((part) => path.startsWith(`${part.root}/`))?.root ?? ''
}

function addTemplate(project: Project, path: string, file: string) {
  if (project.templates.has(path)) return
  project.templates.set(path, file)
  for (const tag of readTags(readFileSync(file, 'utf8'))) {
    const source = tag.closing ? null : attributeOf(tag, 'src')
    if (!source || !['import', 'include', 'wxs'].includes(tag.name)) continue
    const target = source.startsWith('/')
      ? join(project.source, source)
      : join(dirname(file), source)
    if (tag.name === 'wxs') addScript(project, target, `${path}.wxml`, tag.line)
    else if (!existsSync(withEnd(target, '.wxml')))
      missing(project, `${path}.wxml`, tag.line, source)
    else {
      const whole = withEnd(target, '.wxml')
      addTemplate(project, pathOf(project, whole).slice(0, -5), whole)
    }
  }
}

function addScript(project: Project, target: string, file: string, line: number) {
  const whole = withEnd(target, '.wxs')
  const path = pathOf(project, whole).slice(0, -4)
  if (project.scripts.has(path)) return
  if (!existsSync(whole)) return missing(project, file, line, path)
  project.scripts.set(path, whole)
  for (const [, inner] of readFileSync(whole, 'utf8').matchAll(/require\(["'](.+?)["']\)/g)) {
    addScript(project, join(dirname(whole), inner ?? ''), `${path}.wxs`, 1)
  }
}

function missing(project: Project, file: string, line: number, source: string) {
  project.problems.push({ file, line, sentence: `"${source}" does not exist` })
}

function withEnd(file: string, end: string): string {
  return file.endsWith(end) ? file : file + end
}

export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`)
  }
}
