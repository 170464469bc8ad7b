import { isBuiltin } from 'node:module'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { inputsOf } from '../../tools/build/function.ts'
import { projectAt } from '../../tools/check/project.ts'
import { root } from '../../tools/root.ts'

const scripts = projectAt(root).files.filter(
  (file) => file.startsWith('miniprogram/') && file.endsWith('.ts') && !file.endsWith('.d.ts'),
)

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: scripts,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  metafile: true,
  write: false,
  logLevel: 'silent',
  external: ['node:*'],
})

test('nothing of the functions, the database or Node reaches the phone', () => {
  expect(scripts).toContain('miniprogram/app.ts')
  const foreign = Object.keys(metafile.inputs).filter(
    (file) =>
      /^(functions|db|local|test|tools)\//.test(file) ||
      /^node_modules\/(pg|drizzle)[\w-]*\//.test(file),
  )
  expect(foreign).toEqual([])
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports)
  expect(imports.filter(({ path }) => isBuiltin(path))).toEqual([])
})

test('of the packages only those of the contract and the code drawn reach the phone', () => {
  const packages = inputsOf(metafile).flatMap(
    (file) => /^node_modules\/([^/]+)/.exec(file)?.[1] ?? [],
  )
  expect([...new Set(packages)].sort()).toEqual(['dayjs', 'qrcode-generator', 'zod'])
})
