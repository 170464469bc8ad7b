// The seed: that it has the numbers it says, invents only what is marked, and changes nothing the second time.
// Here: the command, as a process of its own.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { scaleOf, usage } from '../../db/seed/scale.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { countRows } from './knows.ts'

const root = join(import.meta.dirname, '../..')
// Each run is a process of its own, slow on a machine with other things to do.
vi.setConfig({ testTimeout: 120_000 })
let database: Database
let folder: string

beforeAll(async () => {
  database = await aDatabase()
  folder = mkdtempSync(join(tmpdir(), 'linli 种子 '))
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

function run(...words: string[]): Promise<{ code: number; said: string; complained: string }> {
  const env = { ...process.env, DATABASE_URL: database.ownerUrl, LINLI_FOLDER: folder }
  const argv = ['--import', 'tsx', join(root, 'db/seed/command.ts'), ...words]
  return new Promise((resolve) => {
    const child = execFile(process.execPath, argv, { env, cwd: root }, (_, said, complained) =>
      resolve({ code: child.exitCode ?? -1, said, complained }),
    )
  })
}

test.each([
  [[], 'neighbourhood'],
  [['--scale', 'neighbourhood'], 'neighbourhood'],
  [['--scale', 'xishan'], 'xishan'],
  [['--scale', 'neighbourhood-60'], 'neighbourhood-60'],
])('%j means the scale %s', (words, scale) => {
  expect(scaleOf(words)).toBe(scale)
})

test.each([
  [['--scale']],
  [['--scale', 'kunming']],
  [['--scale=xishan']],
  [['xishan']],
  [['--scale', 'xishan', '--fast']],
])('%j is refused with the usage', (words) => {
  const complaint = `“${words.join(' ')}” is not understood here.\n${usage}`
  expect(() => scaleOf(words)).toThrow(new Error(complaint))
})

test('a refused command seeds nothing', async () => {
  const { code, complained } = await run('--scale', 'kunming')
  expect(code).toBe(1)
  expect(complained.trim()).toBe(`“--scale kunming” is not understood here.\n${usage}`)
  expect((await countRows(database.ownerUrl))['linli.place']).toBe(0)
})

test('without words it seeds the neighbourhood, and again changes no person', async () => {
  const first = await run()
  expect(first.code).toBe(0)
  expect(first.said).toContain('演示·青禾社区 is ready')
  const before = await countRows(database.ownerUrl)
  expect((await run()).code).toBe(0)
  const after = await countRows(database.ownerUrl)
  expect(after['linli.person']).toBe(27)
  expect(after).toEqual({ ...before, 'linli.activity': after['linli.activity'] })
})

test('--scale xishan ends with a table of what the database counts', async () => {
  const { code, said } = await run('--scale', 'xishan')
  expect(code).toBe(0)
  expect(said.trim().split('\n').slice(-7)).toEqual([
    '西山区, as the database counts it (all invented):',
    '  communities          111',
    '  compounds            615',
    '  workUnits          1,557',
    '  registrations      1,557',
    '  people            22,305',
    '  members           22,305',
  ])
})
