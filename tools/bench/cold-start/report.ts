// The table, the promise, and the one line that machines read.
import type { Ratios } from './measure.ts'
import type { Kind } from './probes.ts'

export interface Figures {
  bare: number
  functions: readonly { name: string; bytes: number; ratios: Ratios }[]
  wxServerSdk: number | null
  /** Why there is no figure of it. */
  missing: string | null
}

/** Multiples of the CPU of `node -e 0`. */
const targets = { load: 1.8, signedOut: 2, parsed: 2.6 } as const
const promised = Object.keys(targets) as (keyof typeof targets)[]

/** @returns the exit code: 1 when a target is missed. */
export function report(figures: Figures, say: (line: string) => void): number {
  const { bare, functions, wxServerSdk, missing } = figures
  const missed = functions.flatMap(({ name, ratios }) =>
    promised.filter((kind) => (ratios[kind] ?? 0) > targets[kind]).map((kind) => `${name} ${kind}`),
  )
  say('')
  say(row('', [...promised, 'past', 'kilobytes']))
  for (const { name, bytes, ratios } of functions) {
    const cells = [...promised, 'past' as const].map((kind) => shown(ratios[kind]))
    say(row(name, [...cells, (bytes / 1000).toFixed(1)]))
  }
  say(
    row(
      'target',
      promised.map((kind) => `≤ ${targets[kind]}`),
    ),
  )
  say(row('wx-server-sdk alone', [shown(wxServerSdk)]))
  if (missing) say(`wxServerSdk is null: ${missing}.`)
  say(
    `CPU to that point ÷ CPU of node -e 0, which was ${bare.toFixed(1)} ms. past: to a database that is away.`,
  )
  for (const each of missed) say(`missed: ${each}`)
  say(
    `PROMISE cold-start ${promised.map((kind) => `${kind} ${shown(worst(functions, kind))} (≤ ${targets[kind]})`).join(', ')}`,
  )
  say(
    JSON.stringify({
      ...Object.fromEntries(functions.map(keysOf)),
      wxServerSdk: rounded(wxServerSdk),
    }),
  )
  return missed.length === 0 ? 0 : 1
}

function keysOf({ name, bytes, ratios }: Figures['functions'][number]) {
  const { load, signedOut, parsed } = ratios
  const values = { load: rounded(load), signedOut: rounded(signedOut), parsed: rounded(parsed) }
  return [name, { ...values, kilobytes: bytes / 1000 }] as const
}

function worst(functions: Figures['functions'], kind: Kind): number | null {
  const values = functions.flatMap(({ ratios }) => ratios[kind] ?? [])
  return values.length === 0 ? null : Math.max(...values)
}

function row(first: string, cells: readonly string[]): string {
  return first.padEnd(22) + cells.map((cell) => cell.padStart(11)).join('')
}

/** A dash where no operation of the function could be asked that. */
function shown(value: number | null): string {
  return value === null ? '–' : value.toFixed(2)
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000
}
