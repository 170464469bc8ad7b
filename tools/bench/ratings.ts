// npm run bench ratings: a vote through the built function beside its statement; publishing and counting again with
// ten million votes in the table.
import { parseArgs } from 'node:util'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { noiseFrom } from '../../functions/_kit/noise.ts'
import { keepRatings } from '../../functions/cron-ratings/keep-ratings.ts'
import { loadVotes, middle, recount } from './ratings/load.ts'
import { prepareSides, type Sides } from './ratings/sides.ts'
import { addTallies, compoundsEach, doorsEach, type Stage, setStage } from './ratings/stage.ts'

const slice = 3000

export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      votes: { type: 'string', default: '10000000' },
      pairs: { type: 'string', default: '7' },
    },
  })
  const { log } = console
  const say = (line: string) => log(line)
  const stage = await setStage(say)
  try {
    return await measure(stage, Number(values.votes), Number(values.pairs), say)
  } finally {
    await stage.close()
  }
}

async function measure(stage: Stage, wanted: number, pairs: number, say: (line: string) => void) {
  const sides = await prepareSides(stage)
  const hostToBare = await compare(sides, pairs, say)
  const roundTrips = await sides.trips()
  await sides.close()
  const [small] = await stage.query<{ votes: number }>(
    'select count(*)::int as votes from linli.vote',
  )
  say(`Publishing a batch of ${compoundsEach} compounds with ${small?.votes} votes in the table:`)
  const before = await publishing(stage, ['2024-Q1', '2024-Q2', '2024-Q3'], say)
  say('Loading:')
  const seconds = await loadVotes(stage, wanted, say)
  say(`  ${seconds.toFixed(0)} s`)
  const after = await publishing(stage, ['2024-Q4', '2023-Q1', '2023-Q2'], say)
  const { recountToBare, differing, votes } = await recount(stage)
  const [whole] = await stage.query<{ right: boolean }>(
    `select count(*) = ${wanted} as right from linli.vote where quarter = '2025-Q1'`,
  )
  const figures = {
    hostToBare: rounded(hostToBare),
    roundTrips,
    publishGrowth: rounded(after / before),
    recountToBare: rounded(recountToBare),
    recountEqual: differing === 0,
    votes,
  }
  const isMet =
    hostToBare >= 0.6 && roundTrips === 1 && after / before <= 1.5 && recountToBare <= 1.5
  say(`host ÷ bare ${figures.hostToBare}, target ≥ 0.6`)
  say(
    `publishing with ${votes} votes ÷ with ${small?.votes}: ${figures.publishGrowth}, target ≤ 1.5`,
  )
  say(`recount ÷ bare group by ${figures.recountToBare}, target ≤ 1.5; ${differing} tallies differ`)
  say(JSON.stringify(figures))
  return isMet && differing === 0 && whole?.right ? 0 : 1
}

/** Turns of both, the first of each thrown away: connections open and plans are made. */
async function compare(sides: Sides, pairs: number, say: (line: string) => void): Promise<number> {
  const ratios: number[] = []
  for (let pair = 0; pair <= pairs; pair += 1) {
    const from = pair * 2 * slice
    const host = await sides.host(from, slice)
    const bare = await sides.bare(from + slice, slice)
    if (pair === 0) continue
    ratios.push(bare / host)
    say(
      `  ${pair} of ${pairs}: host ${Math.round(slice / host)}/s, bare ${Math.round(slice / bare)}/s`,
    )
  }
  return middle(ratios)
}

/** Closes and publishes quarters of the second district, each of the same size. @returns the middle one's milliseconds. */
async function publishing(stage: Stage, quarters: string[], say: (line: string) => void) {
  const pool = new pg.Pool({ connectionString: stage.appUrl, max: 2 })
  const db = drizzle(pool)
  const job = keepRatings(() => noiseFrom(Buffer.from(stage.noiseKey, 'base64')))
  const times: number[] = []
  for (const quarter of quarters) {
    await addTallies(stage.query, 2, quarter)
    await stage.query(
      `update linli.tally set counts = array[2, 3, 10, 20, ${doorsEach - 35}]
       where quarter = $1 and closed_at is null`,
      [quarter],
    )
    const startedAt = performance.now()
    const now = new Date()
    const { closed } = await job.run({ db, now, hasTime: () => true })
    await stage.query(
      `update linli.rating_batch set shown_on = '2026-01-05' where published_on is null`,
    )
    const { published } = await job.run({ db, now, hasTime: () => true })
    times.push(performance.now() - startedAt)
    say(
      `  ${quarter}: ${closed} tallies closed, ${published} batch published, ${Math.round(times.at(-1) ?? 0)} ms`,
    )
    if (closed !== compoundsEach || published !== 1) throw new Error('The batch is not whole.')
    await stage.query(`delete from linli.tally where quarter = $1`, [quarter])
  }
  await pool.end()
  return middle(times)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
