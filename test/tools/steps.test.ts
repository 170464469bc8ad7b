import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tooBig } from '../../tools/check/bundles.ts'
import { runSteps, type Verdict } from '../../tools/check/step.ts'
import { style } from '../../tools/check/style.ts'
import { types } from '../../tools/check/types.ts'
import { root } from '../../tools/root.ts'
import { projectOf, projectOnDisk } from './project-of.ts'

test('verdicts come in the order of the list, and a step that breaks has failed', async () => {
  const late = (name: string, after: number, problems: string[]) => ({
    name,
    problems: () => new Promise<string[]>((resolve) => setTimeout(resolve, after, problems)),
  })
  const broken = {
    name: 'c',
    problems: () => {
      throw new Error('no such file')
    },
  }
  const told: Verdict[] = []
  const steps = [late('a', 30, []), late('b', 0, ['x is wrong']), broken]
  const tell = (verdict: Verdict) => told.push(verdict)
  await runSteps(steps, projectOf({}), { atOnce: 2, tell })
  expect(told.map(({ name, problems }) => [name, problems])).toEqual([
    ['a', []],
    ['b', ['x is wrong']],
    ['c', ['no such file']],
  ])
})

test('a bundle past its ceiling is told with both weights', () => {
  expect(tooBig({ name: 'api-activity', bytes: 297_501, ceiling: 297_500 })).toHaveLength(1)
  expect(tooBig({ name: 'api-activity', bytes: 297_500, ceiling: 297_500 })).toEqual([])
})

const settings = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
const biome = JSON.stringify({ ...settings, vcs: {}, json: { formatter: { enabled: false } } })

test.each([
  ['a line that is not formatted', 'tools/a.ts', 'export const a = "b";\n', 'format'],
  [
    'a named import of zod',
    'shared/a.ts',
    "import { z } from 'zod'\n\nexport const a = z\n",
    '360 kB',
  ],
  [
    'an import across rooms',
    'shared/a.ts',
    "export * from '../functions/a/b.ts'\n",
    'on the phone',
  ],
  [
    'a type that says nothing',
    'functions/a/b.ts',
    'export const a = (b: any) => b\n',
    'noExplicitAny',
  ],
])('the formatter and linter refuse %s', async (_, file, text, word) => {
  const project = await projectOnDisk({ 'biome.json': biome, [file]: text })
  expect((await style.problems(project)).join()).toContain(word)
})

test('the formatter and linter let a clean file pass', async () => {
  const project = await projectOnDisk({
    'biome.json': biome,
    'tools/a.ts': "export const a = 'b'\n",
  })
  expect(await style.problems(project)).toEqual([])
})

test('the compiler names the file, and a missing set of types is told', async () => {
  const project = await projectOnDisk({
    'shared/tsconfig.json': '{ "compilerOptions": { "strict": true, "noEmit": true } }',
    'shared/a.ts': "export const a: number = 'b'\n",
  })
  const [shared, server] = types
  expect(await shared?.problems(project)).toEqual([
    "shared/a.ts(1,14): error TS2322: Type 'string' is not assignable to type 'number'.",
  ])
  expect(await server?.problems(project)).toEqual(['tsconfig.json is missing'])
})
