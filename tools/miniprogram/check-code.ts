// Scripts call only what the host has, and declare what WeChat wants declared.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { wxNames } from '../../local/host/wx/names.ts'
import { listFiles } from './build.ts'
import { idle, undeclared } from './check-private.ts'
import type { Problem, Project } from './walk.ts'

const known = new Set<string>(wxNames)
const cloudNames = new Set(['init', 'callFunction', 'DYNAMIC_CURRENT_ENV'])

export function checkCode(project: Project): Problem[] {
  const files = listFiles(project.source).filter((file) => /(?<!\.d)\.ts$/.test(file))
  const used = new Set<string>()
  const problems = files
    .filter((file) => !file.includes('node_modules/'))
    .flatMap((file) => {
      const lines = withoutComments(readFileSync(join(project.source, file), 'utf8')).split('\n')
      return lines.flatMap((text, index) =>
        sentences(project, text, used).map((sentence) => ({ file, line: index + 1, sentence })),
      )
    })
  return [...problems, ...idle(project, used)]
}

function sentences({ app }: Project, text: string, used: Set<string>): string[] {
  return [...text.matchAll(/\bwx\.(\w+)(?:\.(\w+))?/g)].flatMap(([, name = '', inner = '']) => {
    used.add(name)
    const found = undeclared(app, name)
    if (!known.has(name)) found.push(`wx.${name} is not in the browser host`)
    if (name === 'cloud' && inner && !cloudNames.has(inner)) {
      found.push(`wx.cloud.${inner} is not in the browser host`)
    }
    return found
  })
}

/** A script with everything it imports by a relative path: its methods may come from a behavior. */
export function reachableCode(project: Project, stem: string, seen = new Set<string>()): string {
  const file = [stem, `${stem}.ts`, `${stem}.js`, join(stem, 'index.ts')].find(
    (each) => /\.[jt]s$/.test(each) && existsSync(each),
  )
  if (!file || seen.has(file)) return ''
  seen.add(file)
  const code = withoutComments(readFileSync(file, 'utf8'))
  const imports = [...code.matchAll(/\bfrom\s+['"](\.[^'"]+)['"]/g)].map(([, path = '']) =>
    reachableCode(project, join(dirname(file), path), seen),
  )
  return [code, ...imports].join('\n')
}

/** Comments become blanks, so that lines keep their numbers. */
function withoutComments(code: string): string {
  return code.replace(
    /\/\*[\s\S]*?\*\/|(^|[^:])\/\/[^\n]*/g,
    (whole, before: string | undefined) =>
      before === undefined ? whole.replace(/[^\n]/g, ' ') : before,
  )
}
