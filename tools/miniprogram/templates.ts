// Turns all templates of a project into one piece of JavaScript, with the compiler that belongs to the
// component framework, and reports what it complains about.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readTags } from './markup.ts'
import type { Problem, Project } from './walk.ts'

type Compiler = typeof import('glass-easel-template-compiler')
type Diagnostic = { level: string; message: string; startLine: number; startColumn: number }

// The compiler reads its wasm beside itself, so it must be required, never bundled.
const require = createRequire(import.meta.url)

export type Compiled = { code: string; problems: (Problem & { npm: boolean })[] }

export function compileTemplates(project: Project, rename: (tag: string) => string): Compiled {
  const { TmplGroup } = require('glass-easel-template-compiler') as Compiler
  const group = new TmplGroup()
  const problems: Compiled['problems'] = []
  for (const [path, file] of project.templates) {
    const text = renameTags(readFileSync(file, 'utf8'), rename)
    const found: Diagnostic[] = group.addTmpl(path, text)
    for (const { level, message, startLine } of found) {
      if (level === 'Note') continue
      const npm = path.startsWith('miniprogram_npm/')
      problems.push({ file: `${path}.wxml`, line: startLine + 1, sentence: message, npm })
    }
    for (const name of group.getInlineScriptModuleNames(path)) {
      group.setInlineScript(path, name, asJavaScript(group.getInlineScript(path, name)))
    }
  }
  for (const [path, file] of project.scripts) {
    group.addScript(path, asJavaScript(readFileSync(file, 'utf8')))
  }
  const code = group.getTmplGenObjectGroups()
  group.free()
  return { code, problems }
}

function renameTags(text: string, rename: (tag: string) => string): string {
  let renamed = text
  for (const tag of readTags(text).reverse()) {
    const end = tag.start + tag.name.length
    renamed = renamed.slice(0, tag.start) + rename(tag.name) + renamed.slice(end)
  }
  return renamed
}

/** In WXS a constructor is a name ('Array'), and modules are required with their extension. */
function asJavaScript(wxs: string): string {
  return wxs
    .replace(/\.constructor\b(?!\.name)/g, '.constructor.name')
    .replace(/(require\(["'][^"']+?)\.wxs(["']\))/g, '$1$2')
}
