// The comparison itself: interleaved pairs of slices, the order alternating, rows counted around every slice.
import type { Slice } from './side.ts'
import type { Side } from './sides.ts'
import type { Counts, Stage } from './stage.ts'

export interface Numbers {
  pairs: number
  slice: number
  concurrency: number
}

export interface Measured {
  hostToBare: number
  clientCpuToBare: number
  hostRate: number
  hostCpu: number
  bareRate: number
  bareCpu: number
}

/** Gives out numbers of sign-ins, none of them twice. */
export function ticketRoll(): (count: number) => number {
  let next = 0
  return (count) => {
    next += count
    return next - count
  }
}

export async function runPairs(
  stage: Stage,
  sides: { host: Side; bare: Side },
  numbers: Numbers,
  take: (count: number) => number,
  say: (line: string) => void,
): Promise<Measured> {
  for (const name of ['host', 'bare', 'host', 'bare'] as const) {
    await countedSlice(stage, sides[name], name, numbers, take, () => undefined)
  }
  say(
    `Both sides are warm; ${numbers.pairs} pairs of ${numbers.slice} calls each at ${numbers.concurrency}:`,
  )
  const pairs: { host: Slice; bare: Slice }[] = []
  for (let pair = 0; pair < numbers.pairs; pair += 1) {
    const order = pair % 2 === 0 ? (['host', 'bare'] as const) : (['bare', 'host'] as const)
    const done: Partial<Record<'host' | 'bare', Slice>> = {}
    for (const name of order) {
      done[name] = await countedSlice(stage, sides[name], name, numbers, take, (line) =>
        say(`  ${pair + 1} ${line}`),
      )
    }
    const { host, bare } = done
    if (host && bare) pairs.push({ host, bare })
  }
  const rate = ({ seconds }: Slice) => numbers.slice / seconds
  return {
    hostToBare: median(pairs.map(({ host, bare }) => rate(host) / rate(bare))),
    clientCpuToBare: median(pairs.map(({ host, bare }) => host.cpuMicros / bare.cpuMicros)),
    hostRate: median(pairs.map(({ host }) => rate(host))),
    hostCpu: median(pairs.map(({ host }) => host.cpuMicros)),
    bareRate: median(pairs.map(({ bare }) => rate(bare))),
    bareCpu: median(pairs.map(({ bare }) => bare.cpuMicros)),
  }
}

/** @throws Error when the tables or the log do not hold exactly what was answered. */
export async function countedSlice(
  stage: Stage,
  side: Side,
  name: 'host' | 'bare',
  { slice: count, concurrency }: Pick<Numbers, 'slice' | 'concurrency'>,
  take: (count: number) => number,
  say: (line: string) => void,
): Promise<Slice> {
  const before = await stage.counts()
  const lines = side.logLines()
  const done = await side.slice({ where: 'spread', from: take(count), count, concurrency })
  const after = await stage.counts()
  const logged = side.logLines() - lines
  say(
    `${name}  ${Math.round(count / done.seconds)}/s  ${done.cpuMicros.toFixed(0)} µs  ` +
      `p99 ${done.p99.toFixed(1)} ms  ${change(before, after)}  log +${logged}`,
  )
  const isExact =
    done.acknowledged.length === count &&
    after.checkIns - before.checkIns === count &&
    after.records - before.records === count &&
    logged === (name === 'host' ? count : 0)
  if (!isExact) {
    throw new Error(
      `A slice of ${count} by the ${name} is off: ${done.acknowledged.length} acknowledged, ` +
        `${change(before, after)}, ${logged} lines of log, refused ${done.refused[0] ?? 'none'}.`,
    )
  }
  return done
}

export function change(before: Counts, after: Counts): string {
  return `rows ${before.checkIns} → ${after.checkIns}, records ${before.records} → ${after.records}`
}

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}
