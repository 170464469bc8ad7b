// One side of the comparison, in a process of its own so that its CPU time is its own: the built function,
// or a bare statement. It makes its calls ready first, and measures only the making of them.
import { createRequire } from 'node:module'
import { Pool } from 'pg'
import { type Call, eventOf, makeCalls, type Secrets, tokenNow, valuesOf } from './calls.ts'
import type { Where } from './numbers.ts'

export interface Setup {
  secrets: Secrets
  /** The built function, or the statement and where to run it. */
  host: string | null
  bare: { name: string; text: string; url: string; pool: number } | null
}

export interface SliceOrder {
  where: Where
  from: number
  count: number
  concurrency: number
}

export interface Slice {
  seconds: number
  cpuMicros: number
  /** Ids of the sign-ins that were answered as made by this call. */
  acknowledged: string[]
  repeated: number
  refused: string[]
  p50: number
  p99: number
}

export type Order =
  | { slice: SliceOrder }
  | { call: { event: unknown; context: unknown } }
  | { end: true }

type Outcome = { made: string } | { repeated: true } | { refused: string }
type Ready = () => Promise<Outcome>
type Main = (event: unknown, context: unknown) => Promise<Answered>
type Answered = {
  output?: { isRepeated: boolean; checkIn: { checkInId: string } }
  failure?: { code: string }
}

const { secrets, host, bare } = JSON.parse(process.argv[2] ?? '') as Setup
const main = host === null ? null : (createRequire(host)(host) as { main: Main }).main
const ready = main ? byFunction(main) : byStatement()

process.on('message', async (order: Order) => {
  if ('end' in order) process.exit()
  if ('slice' in order) process.send?.(await slice(order.slice))
  else process.send?.((await main?.(order.call.event, order.call.context)) ?? null)
})

function byFunction(main: Main): (call: Call) => Ready {
  return (call) => {
    const { event, context } = eventOf(call)
    return async () => {
      event.input.token = tokenNow(call)
      const { output, failure } = await main(event, context)
      if (failure || !output) return { refused: failure?.code ?? 'nothing' }
      return output.isRepeated ? { repeated: true } : { made: output.checkIn.checkInId }
    }
  }
}

function byStatement(): (call: Call) => Ready {
  const { name, text, url, pool: max } = bare ?? { name: '', text: '', url: '', pool: 1 }
  const pool = new Pool({ connectionString: url, max })
  return (call) => {
    const values = valuesOf(call, new Date())
    return async () => {
      const { rows } = await pool.query<{ checkInId: string }>({ name, text, values })
      const made = rows[0]?.checkInId
      return made === call.input.checkInId ? { made } : { repeated: true }
    }
  }
}

async function slice({ where, from, count, concurrency }: SliceOrder): Promise<Slice> {
  const calls = makeCalls(secrets, where, from, count).map(ready)
  const outcomes: Outcome[] = []
  const waits: number[] = []
  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  let next = 0
  const work = async () => {
    for (let call = calls[next++]; call; call = calls[next++]) {
      const askedAt = performance.now()
      outcomes.push(await call())
      waits.push(performance.now() - askedAt)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  const seconds = (performance.now() - startedAt) / 1000
  const { user, system } = process.cpuUsage(cpu)
  waits.sort((one, other) => one - other)
  const at = (share: number) => waits[Math.floor(waits.length * share)] ?? 0
  return {
    seconds,
    cpuMicros: (user + system) / count,
    acknowledged: outcomes.flatMap((outcome) => ('made' in outcome ? [outcome.made] : [])),
    repeated: outcomes.filter((outcome) => 'repeated' in outcome).length,
    refused: outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : [])),
    p50: at(0.5),
    p99: at(0.99),
  }
}
