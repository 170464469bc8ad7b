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
  const benches = filters.length > 0 ? [] : [await runBench('sign-in')]
  console.log('')
  for (const { name, figure } of promisesIn(proved.lines)) {
    console.log(`${name.padEnd(28)} ${figure}`)
  }
  return sumOf([proved.count, ...benches, tellNotRun(skipped(proved))])
}

async function runBench(name: string): Promise<Count> {
  console.log(`Bench ${name}`)
  const { code } = await runShowing(['--import', 'tsx', bench, name])
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

conclude(await main(process.argv.slice(2)))
