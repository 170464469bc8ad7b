// Everything about a mini-program that can be known wrong without running it, each with a sentence
// that says what. WeChat's own compiler accepts most of these and fails at run time.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkCode } from './check-code.ts'
import { checkStyles } from './check-styles.ts'
import { checkTags } from './check-tags.ts'
import { compileTemplates } from './templates.ts'
import { type Problem, type Project, walk } from './walk.ts'

export type { Problem } from './walk.ts'

export function checkMiniprogram(input: { source: string }): Problem[] {
  let project: Project
  try {
    project = walk(input.source)
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    return [{ file: 'app.json', sentence }]
  }
  return [
    ...project.problems,
    ...checkScripts(project),
    ...checkTabs(project),
    ...checkTemplates(project),
    ...checkTags(project),
    ...checkCode(project),
    ...checkStyles(project),
  ]
}

function checkScripts({ units }: Project): Problem[] {
  const own = [...units.values()].filter((unit) => !unit.npm)
  return own.flatMap(({ stem, path, kind }) => {
    const found = existsSync(`${stem}.ts`) || existsSync(`${stem}.js`)
    return found ? [] : [{ file: `${path}.ts`, sentence: `${kind} ${path} has no script` }]
  })
}

function checkTabs({ app, source }: Project): Problem[] {
  const file = 'app.json'
  const strays = (app.tabBar?.list ?? []).filter(({ pagePath }) => !app.pages.includes(pagePath))
  const problems = strays.map(({ pagePath }) => ({
    file,
    sentence: `tabBar page ${pagePath} is not among the pages of the main package`,
  }))
  if (app.tabBar?.custom && !existsSync(join(source, 'custom-tab-bar/index.wxml'))) {
    problems.push({ file, sentence: 'tabBar.custom needs custom-tab-bar/index' })
  }
  return problems
}

function checkTemplates(project: Project): Problem[] {
  const { problems } = compileTemplates(project, (tag) => tag)
  return problems.filter((each) => !each.npm).map(({ npm, ...problem }) => problem)
}
