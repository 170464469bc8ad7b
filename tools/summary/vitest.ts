import { mkdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../root.ts'
import type { Count } from './count.ts'
import { runShowing } from './run-showing.ts'
import { countOf, secondsBySuite, skippedIn, type VitestReport } from './vitest-report.ts'

const require = createRequire(import.meta.url)
const vitest = join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs')

export interface Run {
  /** Names its report, so that two runs keep theirs apart. */
  name: string
  args: readonly string[]
  env?: Readonly<Record<string, string>>
}

export interface Ran {
  count: Count
  skipped: string[]
  lines: string[]
}

/** Runs Vitest, showing what it says, and counts from its report. */
export async function runVitest({ name, args, env = {} }: Run): Promise<Ran> {
  const reportFile = join(root, '.cache', 'reports', `${name}.json`)
  await rm(reportFile, { force: true })
  await mkdir(dirname(reportFile), { recursive: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const all = [vitest, 'run', ...reporters, ...args]
  const { code, lines } = await runShowing(all, { TZ: 'UTC', NO_COLOR: '1', ...env })
  const report = await readReport(reportFile)
  for (const [suite, seconds] of secondsBySuite(report)) {
    console.log(`${(seconds / 60).toFixed(2).padStart(7)} min  ${suite}`)
  }
  const count = countOf(report)
  // It also ends badly when something broke outside of any test.
  const brokeOutside = code !== 0 && count.failed === 0
  return {
    count: brokeOutside ? { ...count, failed: 1 } : count,
    skipped: skippedIn(report),
    lines,
  }
}

// Without a report it never came to a test, and its exit code says so.
async function readReport(file: string): Promise<VitestReport> {
  const text = await readFile(file, 'utf8').catch(() => '{"testResults":[]}')
  return JSON.parse(text)
}
