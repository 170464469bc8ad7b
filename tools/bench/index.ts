// npm run bench <name>: measurements, each a table and then one JSON object as its last line.
// They compare with something in the same run: absolute figures belong to a machine, ratios travel.
import { run as coldStart } from './cold-start.ts'
import { run as ratings } from './ratings.ts'
import { run as signIn } from './sign-in.ts'

const benches: Record<string, { means: string; run(argv: string[]): Promise<number> }> = {
  ratings: {
    means: 'a vote through the built function; publishing and recounting with ten million votes',
    run: ratings,
  },
  'sign-in': {
    means: 'a sign-in through the built function beside its statement by bare pg; a hot activity',
    run: signIn,
  },
  'cold-start': {
    means: 'CPU of each built api-* to load and to refuse, in multiples of a bare Node',
    run: coldStart,
  },
}

async function main([name = '', ...argv]: string[]): Promise<number> {
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (bench) return bench.run(argv)
  console.log(name === '' ? 'Which bench?' : `There is no bench "${name}". There are:`)
  for (const [known, { means }] of Object.entries(benches)) console.log(`  ${known}  ${means}`)
  return 1
}

process.exitCode = await main(process.argv.slice(2))
