// npm run bench sign-in: what the host around the one statement of a sign-in costs, and how a hot activity fares.
import { parseArgs } from 'node:util'
import { runPairs, ticketRoll } from './sign-in/pairs.ts'
import { prepareSides } from './sign-in/sides.ts'
import { setStage } from './sign-in/stage.ts'

export async function run(argv: string[]): Promise<number> {
  const say = (l: string) => console.log(l)
  const { values } = parseArgs({
    args: argv,
    options: {
      pairs: { type: 'string', default: '9' },
      slice: { type: 'string', default: '6000' },
    },
  })
  const stage = await setStage(say)
  try {
    const sides = await prepareSides(stage)
    const take = ticketRoll()
    const host = sides.host(32),
      bare = sides.bare(32)
    const m = await runPairs(
      stage,
      { host, bare },
      { pairs: Number(values.pairs), slice: Number(values.slice), concurrency: 32 },
      take,
      say,
    )
    say(JSON.stringify(m))
    await host.end()
    await bare.end()
  } finally {
    await stage.close()
  }
  return 0
}
