import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildFunction, builtFolders } from '../../tools/build/function.ts'
import { root } from '../../tools/root.ts'

const built = await Promise.all(
  builtFolders().map((folder) => buildFunction(folder, { write: false })),
)

test.each(built)('$name weighs no more than its ceiling', ({ bytes, ceiling }) => {
  expect(bytes).toBeLessThanOrEqual(ceiling)
})

test.each(built)('$name holds only what belongs in a function', ({ inputs }) => {
  const rooms = inputs.filter((input) => !input.startsWith('node_modules/'))
  const foreign = rooms.filter((input) => !/^(functions|shared)\//.test(input))
  expect(foreign).toEqual(['none:./native'])
})

test.each(built)('$name stands on Node alone', ({ metafile }) => {
  const outputs = Object.values(metafile.outputs)
  const needed = outputs.flatMap(({ imports }) => imports.map(({ path }) => path))
  expect(needed.filter((path) => !isBuiltin(path))).toEqual([])
})

test.each(built)('$name knows no identity of the local host', ({ code }) => {
  expect(code).not.toContain('x-phone')
  expect(code).not.toContain('local/')
})

test.each(built)('$name brings no languages of zod but one', ({ inputs }) => {
  const languages = inputs.filter((input) => input.includes('zod/v4/locales/'))
  expect(languages.filter((input) => !input.endsWith('/en.js'))).toEqual([])
})

interface Deployed {
  name: string
  handler: string
  runtime: string
  installDependency: boolean
  envVariables: Record<string, string>
}

const { functionRoot, functions }: { functionRoot: string; functions: Deployed[] } = JSON.parse(
  readFileSync(join(root, 'cloudbaserc.json'), 'utf8'),
)

test('what is deployed is what is built', () => {
  expect(functionRoot).toBe('./dist/functions')
  expect(functions.map(({ name }) => name).sort()).toEqual(built.map(({ name }) => name).sort())
})

test.each(functions)('$name runs on the Node it is built for, and installs nothing', (entry) => {
  expect(entry).toMatchObject({
    handler: 'index.main',
    runtime: 'Nodejs20.19',
    installDependency: false,
  })
})

test.each(functions)('$name is told its secrets by the environment, never by the file', (entry) => {
  for (const [name, value] of Object.entries(entry.envVariables))
    expect(value).toBe(`{{env.${name}}}`)
})
