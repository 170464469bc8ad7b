// A command that is told half of what it needs says in one sentence what is missing, before it touches anything.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { root } from '../../tools/root.ts'

const withoutOwner =
  'Not set in the environment: DATABASE_URL_OWNER, though another role’s address is; with DATABASE_URL alone one role does all.'

it.each([
  [
    'npm run operator',
    'operator-command',
    { LINLI_ORIGIN: 'https://linli.example' },
    'Not set in the environment: LINLI_PEPPER.',
  ],
  [
    'npm run operator',
    'operator-command',
    { DATABASE_URL_APP: 'postgres://127.0.0.1:1/x' },
    withoutOwner,
  ],
  ['npm start', 'start', { DATABASE_URL_SEALED: 'postgres://127.0.0.1:1/x' }, withoutOwner],
])('%s (%s) with %j', (_, command, environment, sentence) => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-missing-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join('local', `${command}.ts`)],
    {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LINLI_FOLDER: folder, ...environment },
    },
  )
  expect([status, stderr]).toEqual([1, `${sentence}\n`])
  expect(readdirSync(folder)).not.toContain('data')
})
