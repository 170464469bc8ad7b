import { isBuiltin } from 'node:module'
import type { Metafile } from 'esbuild'
import { expect, test } from 'vitest'
import { builtFolders } from '../../tools/build/function.ts'
import { builtFunction } from '../support/built.ts'

const built = await Promise.all(builtFolders().map(builtFunction))
const apis = built.filter(({ name }) => name.startsWith('api-'))

test.each(built)('$name weighs no more than its ceiling', ({ bytes, ceiling }) => {
  expect(bytes).toBeLessThanOrEqual(ceiling)
})

test.each(built)('$name holds only what belongs in a function', ({ inputs }) => {
  const rooms = inputs.filter((input) => !input.startsWith('node_modules/'))
  const foreign = rooms.filter((input) => !/^(functions|shared)\//.test(input))
  expect(foreign.filter((input) => input !== 'entry.ts')).toEqual(['none:./native'])
})

test.each(apis)('$name refuses without loading what the database needs', ({ metafile }) => {
  const atOnce = loadedWith('dist/index.js', metafile)
  const loaded = atOnce.flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}))
  expect(loaded).toContain('functions/_kit/porch.ts')
  expect(loaded.filter((input) => /node_modules\/(pg|drizzle)|\/tables\.ts$/.test(input))).toEqual(
    [],
  )
  const builtins = atOnce.flatMap((file) => metafile.outputs[file]?.imports ?? [])
  expect(builtins.filter(({ path }) => isBuiltin(path))).toEqual([])
})

/** A file and all that it imports when it is loaded, not later. */
function loadedWith(file: string, metafile: Metafile): string[] {
  const imports = metafile.outputs[file]?.imports ?? []
  const own = imports.filter(({ path, kind }) => kind === 'import-statement' && !isBuiltin(path))
  return [file, ...own.flatMap(({ path }) => loadedWith(path, metafile))]
}

test.each(built)('$name stands on Node alone', ({ metafile }) => {
  const outputs = Object.values(metafile.outputs)
  const needed = outputs.flatMap(({ imports }) => imports.map(({ path }) => path))
  const own = Object.keys(metafile.outputs)
  expect(needed.filter((path) => !isBuiltin(path) && !own.includes(path))).toEqual([])
})

test.each(built)('$name knows no identity of the local host', ({ files }) => {
  const code = files.map((file) => file.code).join()
  expect(code).not.toContain('x-phone')
  expect(code).not.toContain('local/')
})

test.each(built)('$name brings no languages of zod but one', ({ inputs }) => {
  const languages = inputs.filter((input) => input.includes('zod/v4/locales/'))
  expect(languages.filter((input) => !input.endsWith('/en.js'))).toEqual([])
})
