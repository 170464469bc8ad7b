// npm run bench sign-in: what the host around the one statement of a sign-in costs, and how a hot activity fares.
import { parseArgs } from 'node:util'
import { compareCounterRow, runHot } from './sign-in/hot.ts'
import { ticketRoll } from './sign-in/numbers.ts'
import { comparePairs, type Pace } from './sign-in/pairs.ts'
import { compareWithPgbench } from './sign-in/pgbench.ts'
import { type Figures, report } from './sign-in/report.ts'
import { prepareSides } from './sign-in/sides.ts'
import { type Stage, setStage } from './sign-in/stage.ts'
import { showSteps } from './sign-in/steps.ts'
import { countTrips } from './sign-in/trips.ts'

const concurrency = 32

export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { pairs: { type: 'string', default: '9' }, slice: { type: 'string' } },
  })
  const say = (line: string) => console.log(line)
  const pairs = Number(values.pairs)
  const calls = values.slice === undefined ? null : Number(values.slice)
  const stage = await setStage(say)
  try {
    const pace = { pairs, calls, concurrency, take: ticketRoll(), say }
    const { figures, off } = await measure(stage, pace)
    return report(figures, off, say)
  } finally {
    await stage.close()
  }
}

async function measure(stage: Stage, pace: Pace): Promise<{ figures: Figures; off: number }> {
  const { take, say } = pace
  const sides = await prepareSides(stage)
  const [host, bare] = [sides.host(concurrency), sides.bare(concurrency)]
  const off = await showSteps(stage, host, take, say)
  const roundTrips = await countTrips(stage, sides, take)
  say(`Round trips per call, counted between the function and PostgreSQL: ${roundTrips}`)
  const compared = await comparePairs(stage, { host, bare }, pace)
  say('The same statement by pgbench:')
  const hostToPgbench = await compareWithPgbench(stage, host, { calls: compared.calls, take, say })
  await Promise.all([host.end(), bare.end()])
  say('One hot activity, 5,000 members, 100 at a time:')
  const hot = await runHot(stage, sides, pace)
  say('The same under a commit of 2 ms:')
  const hotToCounterRow = await compareCounterRow(stage, sides, pace)
  const unrecorded = await countUnrecorded(stage)
  const figures = { ...compared, roundTrips, ...hot, hostToPgbench, hotToCounterRow, unrecorded }
  return { figures, off }
}

/** Sign-ins without their line in the ledger, and lines without their sign-in. */
async function countUnrecorded({ query }: Stage): Promise<number> {
  const [found] = await query<{ unrecorded: number }>(
    `select count(*)::int as unrecorded
     from (select community_id, check_in_id as id from linli.check_in) as made
     full join (select community_id, record_id as id from linli.record) as recorded
       using (community_id, id)
     where made is null or recorded is null`,
  )
  return found?.unrecorded ?? -1
}
