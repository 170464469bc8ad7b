import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../tools/root.ts'
import { sumOf } from '../../tools/summary/count.ts'
import { promisesIn } from '../../tools/summary/promises.ts'
import { countOf, secondsBySuite, skippedIn } from '../../tools/summary/vitest-report.ts'

const times = { startTime: 0, endTime: 1500 }
const report = {
  testResults: [
    {
      ...times,
      name: '/a/test/activity/hold.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'a member is held' },
        { status: 'failed', fullName: 'twice' },
      ],
    },
    { ...times, name: '/a/test/activity/broken.test.ts', status: 'failed', assertionResults: [] },
    {
      ...times,
      name: '/a/test/bench/pgbench.test.ts',
      status: 'passed',
      assertionResults: [{ status: 'skipped', fullName: 'beside pgbench' }],
    },
  ],
}

test('a file that could not be loaded counts as failed', () => {
  expect(countOf(report)).toEqual({ passed: 1, failed: 2 })
})

test('what a test skipped is known by its name', () => {
  expect(skippedIn(report)).toEqual(['beside pgbench'])
})

test('seconds are told by the folder below test', () => {
  expect([...secondsBySuite(report)]).toEqual([
    ['activity', 3],
    ['bench', 1.5],
  ])
})

test('counts add up', () => {
  expect(
    sumOf([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]),
  ).toEqual({ passed: 4, failed: 6 })
})

test('a promise is one word and its figure', () => {
  expect(promisesIn(['  PROMISE races 1,000 rounds × 20: 1,000 rows', 'PROMISE', 'other'])).toEqual(
    [{ name: 'races', figure: '1,000 rounds × 20: 1,000 rows' }],
  )
})

async function continuousIntegration(npm: string) {
  const folder = await mkdtemp(join(tmpdir(), 'linli-ci-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const name of ['.ci', 'bin']) await mkdir(join(folder, name))
  await copyFile(join(root, '.ci/run'), join(folder, '.ci/run'))
  await writeFile(join(folder, 'bin/npm'), `#!/bin/sh\n${npm}\n`, { mode: 0o755 })
  const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` }
  const run = promisify(execFile)('bash', [join(folder, '.ci/run')], { env })
  const { stdout, code } = await run.then(
    (ended) => ({ ...ended, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  )
  return { code, last: stdout.trim().split('\n').at(-1) }
}

test('continuous integration sums both tasks, and asks for all', async () => {
  const all = await continuousIntegration('test "$REQUIRE_ALL" = 1 && echo "20 passed, 0 failed"')
  expect(all).toEqual({ code: 0, last: '40 passed, 0 failed' })
})

test('continuous integration fails when one task fails', async () => {
  const npm =
    'test "$3" = prove || { echo "20 passed, 0 failed"; exit 0; }\necho "1 passed, 2 failed"; exit 1'
  expect(await continuousIntegration(npm)).toEqual({ code: 1, last: '21 passed, 2 failed' })
})

test('a task that ends without a count, or badly, is a failure', async () => {
  expect(await continuousIntegration('exit 0')).toEqual({ code: 1, last: '0 passed, 2 failed' })
  expect(await continuousIntegration('echo "3 passed, 0 failed"; exit 1')).toEqual({
    code: 1,
    last: '6 passed, 2 failed',
  })
})
