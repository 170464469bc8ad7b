// WeChat ignores tag, id and attribute selectors in components, without a word.
import { existsSync, readFileSync } from 'node:fs'
import postcss, { CssSyntaxError } from 'postcss'
import type { Problem, Project } from './walk.ts'

const plain = /:nth-[\w-]+\([^)]*\)|::?[\w-]+|\.(?:\\.|[\w\u0080-\uffff-])+/g

export function checkStyles(project: Project): Problem[] {
  const own = [...project.units.values()].filter((unit) => !unit.npm)
  return own.flatMap(({ stem, path, kind }) => {
    if (!existsSync(`${stem}.wxss`)) return []
    return checkFile(readFileSync(`${stem}.wxss`, 'utf8'), `${path}.wxss`, kind === 'component')
  })
}

function checkFile(text: string, file: string, strict: boolean): Problem[] {
  const problems: Problem[] = []
  try {
    postcss.parse(text).walkRules((rule) => {
      const parent = rule.parent
      if (parent?.type === 'atrule' && 'name' in parent && /keyframes$/.test(parent.name)) return
      for (const selector of strict ? rule.selectors : []) {
        const bad = /[\w#*[]/.test(selector.replace(plain, ''))
        const sentence = `"${selector}": components take class selectors only`
        if (bad) problems.push({ file, line: rule.source?.start?.line ?? 1, sentence })
      }
    })
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    problems.push({ file, line: error.line ?? 1, sentence: error.reason })
  }
  return problems
}
