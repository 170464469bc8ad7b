// npm test: the check, then every test, then those that look at the screen of a real browser.
// With words behind it (`npm test -- test/activity`) only the tests whose paths hold one of them.
import { check } from './check/index.ts'
import { type Count, conclude, sumOf } from './summary/count.ts'
import { missingHere, type NotRun, skipped, tellNotRun } from './summary/not-run.ts'
import { runVitest } from './summary/vitest.ts'

const needBrowser = ['test/host', 'test/e2e']

async function everything(): Promise<Count> {
  console.log('Check')
  const checked = await check()
  console.log('\nTests')
  const others = needBrowser.map((folder) => `--exclude=${folder}/**`)
  const tests = await runVitest({ name: 'tests', args: others })
  console.log('\nTests in a browser')
  const browser = await inBrowser()
  const notRun = [...skipped(tests), ...browser.notRun]
  return sumOf([checked, tests.count, browser.count, tellNotRun(notRun)])
}

async function inBrowser(): Promise<{ count: Count; notRun: NotRun[] }> {
  const missing = missingHere()
  if (missing.length === 0) {
    const tests = await runVitest({ name: 'browser', args: needBrowser })
    return { count: tests.count, notRun: skipped(tests) }
  }
  const why = `${missing.join(' and ')} missing on this machine`
  return { count: sumOf([]), notRun: needBrowser.map((what) => ({ what, why })) }
}

async function some(filters: readonly string[]): Promise<Count> {
  const tests = await runVitest({ name: 'some', args: filters })
  return sumOf([tests.count, tellNotRun(skipped(tests))])
}

const filters = process.argv.slice(2)
conclude(filters.length > 0 ? await some(filters) : await everything())
