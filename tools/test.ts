// npm test: the check, then every test, then the story on two phones in a real browser.
// With words behind it (`npm test -- test/activity`) only the tests whose paths hold one of them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { check } from './check/index.ts'
import { root } from './root.ts'
import { type Count, conclude, sumOf } from './summary/count.ts'
import { missingHere, type NotRun, tellNotRun } from './summary/not-run.ts'
import { runVitest } from './summary/vitest.ts'

const endToEnd = 'test/e2e'

async function main(filters: readonly string[]): Promise<Count> {
  if (filters.length > 0) return (await runVitest({ name: 'some', args: filters })).count
  console.log('Check')
  const counts: Count[] = [await check()]
  const notRun: NotRun[] = []
  console.log('Tests')
  const tests = await runVitest({ name: 'tests', args: [`--exclude=${endToEnd}/**`] })
  counts.push(tests.count)
  notRun.push(...tests.skipped.map((what) => ({ what, why: 'skipped by the test itself' })))
  if (existsSync(join(root, endToEnd))) {
    const missing = missingHere()
    if (missing.length > 0) {
      notRun.push({ what: endToEnd, why: `${missing.join(' and ')} missing` })
    } else {
      console.log('End to end')
      counts.push((await runVitest({ name: 'end-to-end', args: [endToEnd] })).count)
    }
  }
  return sumOf([...counts, tellNotRun(notRun)])
}

conclude(await main(process.argv.slice(2)))
