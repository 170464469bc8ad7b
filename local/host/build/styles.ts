// WXSS to CSS: imports inlined, rpx and vh tied to the phone, tags renamed, classes kept apart.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import postcss, { type Root } from 'postcss'
import type { Project, Unit } from '../../../tools/miniprogram/walk.ts'
import { lengths } from '../lengths.ts'
import { hostTag } from '../tags.ts'

const selectorPiece =
  /\[[^\]]*\]|:nth-[\w-]+\([^)]*\)|::?[\w-]+|\.((?:\\.|[\w\u0080-\uffff-])+)|#[\w-]+|([A-Za-z][\w-]*)|[\s\S]/g

export function compileStyles(project: Project): string {
  const parts = [join(project.source, 'app.wxss')].filter(existsSync).map((file) => {
    return rewrite(inline(project, file), (selector) => rename(selector, ''))
  })
  for (const unit of project.units.values()) {
    const file = `${unit.stem}.wxss`
    if (existsSync(file)) parts.push(rewrite(inline(project, file), scopeFor(unit)))
  }
  return parts.join('\n')
}

/** The name by which a component's classes are kept from everybody else's. */
export function scopeName(path: string): string {
  return path.replace(/\//g, '_')
}

function scopeFor(unit: Unit): (selector: string) => string {
  if (unit.kind === 'page') {
    const here = `:where(wx-page[data-page="${unit.path}"])`
    return (selector) => {
      const renamed = rename(selector, '')
      return /(^|[^\w-])wx-page\b/.test(renamed)
        ? renamed.replace(/wx-page\b/, `wx-page:where([data-page="${unit.path}"])`)
        : `${here} ${renamed}`
    }
  }
  const scope = scopeName(unit.path)
  const shared = /^(page-)?shared$/.test(unit.config.styleIsolation ?? '')
  return (selector) =>
    rename(selector, shared ? '' : `${scope}--`).replace(/:host\b/g, `[wx-host="${scope}"]`)
}

function rename(selector: string, prefix: string): string {
  return selector.replace(selectorPiece, (whole, className, tag) => {
    if (className) return `.${prefix}${className}`
    return tag ? (tag === 'page' ? 'wx-page' : hostTag(tag)) : whole
  })
}

function rewrite(root: Root, selectorOf: (selector: string) => string): string {
  root.walkRules((rule) => {
    const parent = rule.parent
    if (parent?.type === 'atrule' && 'name' in parent && /keyframes$/.test(parent.name)) return
    rule.selectors = rule.selectors.map(selectorOf)
  })
  root.walkDecls((declaration) => {
    declaration.value = lengths(declaration.value)
  })
  root.walkAtRules((rule) => {
    // Nothing is fetched from elsewhere: an icon font that lives on a CDN stays absent.
    if (rule.name === 'font-face' && /url\(["']?(https?:)?\/\//.test(rule.toString())) rule.remove()
    else rule.params = rule.params.replace(/([\d.]+)rpx/g, (_, n) => `${Number(n) / 2}px`)
  })
  return root.toString()
}

function inline(project: Project, file: string): Root {
  const root = postcss.parse(readFileSync(file, 'utf8'), { from: file })
  root.walkComments((comment) => {
    comment.remove()
  })
  root.walkAtRules('import', (rule) => {
    const path = rule.params.replace(/^(?:url\()?["']?|["']?\)?$/g, '')
    const target = path.startsWith('/') ? join(project.source, path) : join(dirname(file), path)
    if (!existsSync(target)) throw new Error(`${file}: @import "${path}" does not exist`)
    rule.replaceWith(inline(project, target).nodes)
  })
  return root
}
