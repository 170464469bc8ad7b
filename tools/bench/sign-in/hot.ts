// One hot activity: everybody at once, then everybody once more; and a design with a counter row beside it.
import { checkInStatement } from '../../../functions/activity/check-in.sql.ts'
import { hotMembers, idOf, special } from './numbers.ts'
import type { Pace } from './pairs.ts'
import type { Side, Sides } from './sides.ts'
import { rateOf, reasons } from './slices.ts'
import type { Stage } from './stage.ts'

const concurrency = 100
/** Of a commit on a disk in another building. */
const delayMicros = 2000
const [delayedCalls, counterCalls] = [2500, 1000]

type Ways = Pick<Pace, 'take' | 'say'>

export interface Hot {
  hotRows: number
  hotDuplicates: number
  hotLost: number
}

export async function runHot(stage: Stage, sides: Sides, { take, say }: Ways): Promise<Hot> {
  const host = sides.host(concurrency)
  await open(host, take)
  const order = { where: 'hot', from: 0, count: hotMembers, concurrency } as const
  const first = await host.slice(order)
  say(
    `  first scan   ${Math.round(rateOf(first, hotMembers))}/s  p50 ${first.p50.toFixed(0)} ms  ` +
      `p99 ${first.p99.toFixed(0)} ms  refused: ${reasons(first)}`,
  )
  const second = await host.slice(order)
  say(`  second scan  ${second.repeated} of ${hotMembers} answered with the first one’s row`)
  await host.end()
  if (second.repeated !== first.acknowledged.length) {
    throw new Error(`Only ${second.repeated} second scans were answered as such.`)
  }
  return readBack(stage, [...first.acknowledged, ...second.acknowledged])
}

/** Ours through the built function, the counter row by bare pg: what the host costs is on our side. */
export async function compareCounterRow(
  stage: Stage,
  sides: Sides,
  { take, say }: Ways,
): Promise<number> {
  await stage.query('insert into linli.activity_counter values ($1, $2, 0)', [
    idOf('community', 0),
    idOf('activity', special.counter),
  ])
  await stage.delayCommits(delayMicros)
  const ours = await delayed(sides.host(concurrency), take, 'delayed', delayedCalls)
  say(`  counted by key prefix  ${Math.round(ours)}/s  (built function)`)
  const counter = await delayed(
    sides.bare(concurrency, withCounterRow()),
    take,
    'counter',
    counterCalls,
  )
  say(`  counter row            ${Math.round(counter)}/s  (bare statement)`)
  await stage.delayCommits(null)
  return ours / counter
}

async function delayed(
  side: Side,
  take: Pace['take'],
  where: 'delayed' | 'counter',
  count: number,
) {
  await open(side, take)
  const slice = await side.slice({ where, from: 0, count, concurrency })
  await side.end()
  if (slice.acknowledged.length !== count) throw new Error(`Refused under delay: ${reasons(slice)}`)
  return rateOf(slice, count)
}

/** Opens all connections and plans, at other activities than the hot one. */
async function open(side: Side, take: Pace['take']): Promise<void> {
  const count = concurrency * 10
  await side.slice({ where: 'spread', from: take(count), count, concurrency })
}

async function readBack({ query }: Stage, acknowledged: string[]): Promise<Hot> {
  const [found] = await query<Hot>(
    `select count(*)::int as "hotRows",
       (count(*) - count(distinct person_id))::int as "hotDuplicates",
       cardinality($2::uuid[]) - (count(*) filter (where check_in_id = any ($2) and exists (
         select from linli.record where record.community_id = check_in.community_id
           and record_id = check_in_id)))::int as "hotLost"
     from linli.check_in where activity_id = $1`,
    [idOf('activity', special.hot), acknowledged],
  )
  return found ?? { hotRows: 0, hotDuplicates: 0, hotLost: acknowledged.length }
}

/** The same sign-in, which also keeps a count on one row of the activity. */
function withCounterRow(): { name: string; text: string } {
  const counted = `), counted as (
  update linli.activity_counter set n = n + 1
  where community_id = $1 and activity_id = $2
    and exists (select from written where check_in_id = $4)
), mine as (`
  return { name: 'counter row', text: checkInStatement.text.replace('), mine as (', counted) }
}
