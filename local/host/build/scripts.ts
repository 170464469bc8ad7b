// One script for the browser: the runtime, the compiled templates, and every page and component
// behind a function, so that the runtime can bind Page and Component to each file in turn.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { findInner, findPackage } from '../../../tools/miniprogram/packages.ts'
import type { Project } from '../../../tools/miniprogram/walk.ts'
import { scopeName } from './styles.ts'

const runtime = fileURLToPath(new URL('../runtime/index.ts', import.meta.url))
const reader = fileURLToPath(new URL('../wx/read-code.ts', import.meta.url))

export async function bundleScripts(
  project: Project,
  templates: string,
  out: string,
  minify: boolean,
): Promise<void> {
  const shared: BuildOptions = {
    bundle: true,
    minify,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    nodePaths: [fileURLToPath(new URL('../../../node_modules', import.meta.url))],
  }
  const phone = build({
    ...shared,
    stdin: { contents: entry(project, templates), resolveDir: project.source, loader: 'js' },
    format: 'iife',
    outfile: join(out, 'phone.js'),
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: [miniprogramPackages(project)],
  })
  // The QR reader is large and seldom needed: a file of its own, loaded at the first scan.
  const outfile = join(out, 'read-code.js')
  await Promise.all([phone, build({ ...shared, entryPoints: [reader], format: 'esm', outfile })])
}

function entry(project: Project, templates: string): string {
  const units = [...project.units.values()]
  const listed = units.map(({ path, kind, config, components }) => {
    const usingComponents = Object.fromEntries(
      Object.entries(components).map(([tag, target]) => [tag, `/${target}`]),
    )
    return [path, { kind, config: { ...config, usingComponents }, scope: scopeName(path) }]
  })
  const modules = units.flatMap(({ path, stem }) => {
    const file = scriptOf(stem)
    return file ? [`${JSON.stringify(path)}: () => require(${JSON.stringify(file)})`] : []
  })
  const app = scriptOf(join(project.source, 'app'))
  return `import { boot } from ${JSON.stringify(runtime)}
boot({
  app: ${JSON.stringify(project.app)},
  start: () => ${app ? `require(${JSON.stringify(app)})` : '{}'},
  units: ${JSON.stringify(Object.fromEntries(listed))},
  templates: ${templates},
  modules: { ${modules.join(',\n')} },
})`
}

export function scriptOf(stem: string): string | undefined {
  return [`${stem}.ts`, `${stem}.js`].find(existsSync)
}

function miniprogramPackages(project: Project): Plugin {
  return {
    name: 'miniprogram-packages',
    setup(bundle) {
      bundle.onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
        const inner = findInner(importer, path)
        if (inner) return { path: inner }
        const found = findPackage(project.source, path)
        if (!found) return undefined
        const base = join(found.folder, found.inside)
        return { path: [`${base}.js`, join(base, 'index.js')].find(existsSync) ?? base }
      })
    },
  }
}
