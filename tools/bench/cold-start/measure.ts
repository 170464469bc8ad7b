import { median } from '../sign-in/slices.ts'
import { cpuOf } from './cpu.ts'
import { type Kind, kinds, type Probe } from './probes.ts'

export type Ratios = Readonly<Record<Kind, number | null>>

export interface Measured {
  /** CPU of `node -e 0`, in milliseconds. */
  bare: number
  /** Each function's CPU as multiples of that. */
  ratios: ReadonlyMap<string, Ratios>
}

const bare: Probe = { of: 'node -e 0', kind: 'load', script: '0', environment: {}, expected: '' }

/** One of each in turn, round after round, so that whatever else the machine does meets all of them. */
export async function measure(
  probes: readonly Probe[],
  rounds: number,
  say: (line: string) => void,
): Promise<Measured> {
  const spent = new Map<Probe, number[]>([bare, ...probes].map((probe) => [probe, []]))
  for (let round = 1; round <= rounds; round += 1) {
    for (const [probe, figures] of spent) figures.push(await spend(probe))
    say(`  round ${round} of ${rounds}`)
  }
  const cost = (probe: Probe) => median(spent.get(probe) ?? [])
  const names = [...new Set(probes.map(({ of }) => of))]
  const ratiosOf = (name: string) => {
    const own = (kind: Kind) => probes.find((probe) => probe.of === name && probe.kind === kind)
    const ratio = (probe: Probe | undefined) => (probe ? cost(probe) / cost(bare) : null)
    return Object.fromEntries(kinds.map((kind) => [kind, ratio(own(kind))])) as Ratios
  }
  return { bare: cost(bare), ratios: new Map(names.map((name) => [name, ratiosOf(name)])) }
}

/** @throws Error when the process was answered otherwise than the figure claims. */
async function spend({ of, kind, script, environment, expected }: Probe): Promise<number> {
  const { milliseconds, said } = await cpuOf(script, environment)
  if (said !== expected) throw new Error(`${of}, ${kind}: "${said}" instead of "${expected}"`)
  return milliseconds
}
