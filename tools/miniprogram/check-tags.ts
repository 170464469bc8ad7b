// Tags are declared and used, and what they bind exists.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { isBuiltinTag } from '../../local/host/tags.ts'
import { reachableCode } from './check-code.ts'
import { attributeOf, readTags, type Tag } from './markup.ts'
import type { Problem, Project, Unit } from './walk.ts'

const structure = new Set(['block', 'slot', 'template', 'import', 'include', 'wxs'])
const binding = /^(?:capture-)?(?:mut-)?(?:bind|catch):?[a-z]/i

type Placed = Tag & { file: string }

export function checkTags(project: Project): Problem[] {
  const used = new Set<string>()
  const own = [...project.units.values()].filter((unit) => !unit.npm)
  const problems = own.flatMap((unit) => {
    const tags = tagsOf(project, `${unit.stem}.wxml`)
    for (const name of namesOf(tags)) used.add(name)
    return [...undeclared(unit, tags), ...unused(unit, tags), ...unbound(project, unit, tags)]
  })
  const general = Object.keys(project.app.usingComponents ?? {}).filter((tag) => !used.has(tag))
  const file = 'app.json'
  return [
    ...unique(problems),
    ...general.map((tag) => ({ file, sentence: `component "${tag}" is declared and never used` })),
  ]
}

/** The tags of a template and of everything it imports or includes. */
function tagsOf(project: Project, file: string, seen = new Set<string>()): Placed[] {
  if (seen.has(file) || !existsSync(file)) return []
  seen.add(file)
  const place = relative(project.source, file).split(sep).join('/')
  return readTags(readFileSync(file, 'utf8')).flatMap((tag) => {
    const source = tag.closing ? null : attributeOf(tag, 'src')
    const placed = { ...tag, file: place }
    if (!source || (tag.name !== 'import' && tag.name !== 'include')) return [placed]
    const target = source.startsWith('/')
      ? join(project.source, source)
      : join(dirname(file), source)
    const whole = target.endsWith('.wxml') ? target : `${target}.wxml`
    return [placed, ...tagsOf(project, whole, seen)]
  })
}

function namesOf(tags: Placed[]): Set<string> {
  const generics = tags.flatMap((tag) =>
    tag.attributes.flatMap(({ name, value }) =>
      name.startsWith('generic:') && value ? [value] : [],
    ),
  )
  return new Set([...tags.map((tag) => tag.name), ...generics])
}

function undeclared(unit: Unit, tags: Placed[]): Problem[] {
  return tags.flatMap(({ name, file, line, closing }) => {
    if (closing || structure.has(name) || isBuiltinTag(name) || unit.components[name]) return []
    const generic = unit.config.componentGenerics as Record<string, unknown> | undefined
    if (generic?.[name]) return []
    const sentence = name.includes('-')
      ? `<${name}> is not declared in ${unit.path}.json`
      : `<${name}> is not a built-in component of the host`
    return [{ file, line, sentence }]
  })
}

function unused(unit: Unit, tags: Placed[]): Problem[] {
  const names = namesOf(tags)
  const idle = Object.keys(unit.config.usingComponents ?? {}).filter((tag) => !names.has(tag))
  const file = `${unit.path}.json`
  return idle.map((tag) => ({ file, sentence: `component "${tag}" is declared and never used` }))
}

function unbound(project: Project, unit: Unit, tags: Placed[]): Problem[] {
  const code = reachableCode(project, unit.stem)
  return tags.flatMap(({ attributes, file }) =>
    attributes.flatMap(({ name, value, line }) => {
      if (!binding.test(name) || !value || value.includes('{{') || isMethod(code, value)) return []
      return [{ file, line, sentence: `${name}="${value}": ${unit.path} has no method ${value}` }]
    }),
  )
}

function isMethod(code: string, name: string): boolean {
  return new RegExp(`(^|[\\s{,])${name}\\s*(\\(|:|,|<|\\}|=[^=])`, 'm').test(code)
}

function unique(problems: Problem[]): Problem[] {
  const seen = new Map(problems.map((each) => [`${each.file}:${each.line}:${each.sentence}`, each]))
  return [...seen.values()]
}
