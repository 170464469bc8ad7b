// Host and bare statement in interleaved pairs of slices, the order alternating, so that noise meets both.
import type { Slice } from './side.ts'
import type { Side } from './sides.ts'
import { countedSlice, median, rateOf } from './slices.ts'
import type { Stage } from './stage.ts'

const warmUpCalls = 2500
/** So many turns, or as many as fit into the time on a busy machine. */
const warmUpTurns = 5
const warmUpMs = 25_000

type Name = 'host' | 'bare'
export type Both = Record<Name, Side>

export interface Pace {
  pairs: number
  concurrency: number
  /** Calls per slice; null: as many as the slower side makes in a second and a half. */
  calls: number | null
  take: (count: number) => number
  say: (line: string) => void
}

export interface Compared {
  /** Calls per slice. */
  calls: number
  hostToBare: number
  clientCpuToBare: number
  rate: Record<Name, number>
  cpu: Record<Name, number>
}

export async function comparePairs(stage: Stage, sides: Both, pace: Pace): Promise<Compared> {
  const calls = pace.calls ?? (await warmUp(stage, sides, pace))
  pace.say(`${pace.pairs} pairs of slices of ${calls} calls, ${pace.concurrency} at a time:`)
  const pairs: Record<Name, Slice>[] = []
  for (let pair = 1; pair <= pace.pairs; pair += 1) {
    const run = (name: Name) =>
      measure(stage, sides[name], pace, calls, (line) => pace.say(`  ${pair} ${name}${line}`))
    if (pair % 2 === 1) pairs.push({ host: await run('host'), bare: await run('bare') })
    else {
      const bare = await run('bare')
      pairs.push({ host: await run('host'), bare })
    }
  }
  return summary(pairs, calls)
}

/** Connections open, plans are made and the code is compiled before anything counts. */
async function warmUp(stage: Stage, sides: Both, pace: Pace): Promise<number> {
  const startedAt = Date.now()
  let rate = 0
  for (let turn = 1; turn <= warmUpTurns && Date.now() - startedAt < warmUpMs; turn += 1) {
    pace.say(`  warming up, ${turn} of ${warmUpTurns}`)
    const run = (name: Name) => measure(stage, sides[name], pace, warmUpCalls, () => undefined)
    await run('bare')
    rate = rateOf(await run('host'), warmUpCalls)
  }
  return Math.min(8000, Math.max(1500, Math.round((rate * 1.5) / 100) * 100))
}

async function measure(
  stage: Stage,
  side: Side,
  { take, concurrency }: Pace,
  count: number,
  say: (line: string) => void,
): Promise<Slice> {
  const order = { where: 'spread', from: take(count), count, concurrency } as const
  const { slice, line } = await countedSlice(stage, side, order)
  say(line)
  return slice
}

function summary(pairs: readonly Record<Name, Slice>[], calls: number): Compared {
  const rates = (name: Name) => median(pairs.map((pair) => rateOf(pair[name], calls)))
  const cpus = (name: Name) => median(pairs.map((pair) => pair[name].cpuMicros))
  return {
    calls,
    hostToBare: median(pairs.map(({ host, bare }) => bare.seconds / host.seconds)),
    clientCpuToBare: median(pairs.map(({ host, bare }) => host.cpuMicros / bare.cpuMicros)),
    rate: { host: rates('host'), bare: rates('bare') },
    cpu: { host: cpus('host'), bare: cpus('bare') },
  }
}
