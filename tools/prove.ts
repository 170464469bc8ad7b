// npm run prove: the promises of trust at their full counts, one line a promise, and the measured figures.
// `npm test` runs the same promises at counts that keep it quick.
import { join } from 'node:path'
import { root } from './root.ts'
import { type Count, conclude, sumOf } from './summary/count.ts'
import { skipped, tellNotRun } from './summary/not-run.ts'
import { promisesIn } from './summary/promises.ts'
import { runShowing } from './summary/run-showing.ts'
import { runVitest } from './summary/vitest.ts'

const config = 'vitest.prove.config.ts'
const bench = join(root, 'tools', 'bench', 'index.ts')

async function main(filters: readonly string[]): Promise<Count> {
  console.log('Promises')
  const args = [`--config=${config}`, ...filters]
  const proved = await runVitest({ name: 'prove', args })
  const names = filters.length > 0 ? [] : ['sign-in', 'cold-start']
  const benches: Bench[] = []
  for (const name of names) benches.push(await runBench(name))
  console.log('')
  const lines = [...proved.lines, ...benches.flatMap((bench) => bench.lines)]
  for (const { name, figure } of promisesIn(lines)) {
    console.log(`${name.padEnd(28)} ${figure}`)
  }
  const counts = benches.map(({ count }) => count)
  return sumOf([proved.count, ...counts, tellNotRun(skipped(proved))])
}

interface Bench {
  count: Count
  lines: string[]
}

async function runBench(name: string): Promise<Bench> {
  console.log(`Bench ${name}`)
  const { code, lines } = await runShowing(['--import', 'tsx', bench, name])
  return { count: code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, lines }
}

conclude(await main(process.argv.slice(2)))
