// npm test: the check, then every test, those that look at the screen of a real browser among them.
// With words behind it (`npm test -- test/activity`) only the tests whose paths hold one of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from './check/index.ts'
import { root } from './root.ts'
import { type Count, conclude, sumOf } from './summary/count.ts'
import { missingHere, type NotRun, skipped, tellNotRun } from './summary/not-run.ts'
import { runVitest } from './summary/vitest.ts'

async function everything(): Promise<Count> {
  console.log('Check')
  const checked = await check()
  console.log('\nTests')
  const notRun = blind()
  const args = notRun.map(({ what }) => `--exclude=${what}`)
  const tests = await runVitest({ name: 'tests', args })
  return sumOf([checked, tests.count, tellNotRun([...notRun, ...skipped(tests)])])
}

/** Without Chromium: those that look at a phone. Those of a whole neighbourhood skip themselves. */
function blind(): NotRun[] {
  const missing = missingHere()
  if (missing.length === 0) return []
  const why = `${missing.join(' and ')} missing on this machine`
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  const looking = files.map((file) => join('test', file)).filter(looksAtAPhone)
  return looking.sort().map((what) => ({ what, why }))
}

function looksAtAPhone(file: string): boolean {
  return file.endsWith('.test.ts') && readFileSync(join(root, file), 'utf8').includes('aDesk(')
}

async function some(filters: readonly string[]): Promise<Count> {
  const tests = await runVitest({ name: 'some', args: filters })
  return sumOf([tests.count, tellNotRun(skipped(tests))])
}

const filters = process.argv.slice(2)
conclude(filters.length > 0 ? await some(filters) : await everything())
