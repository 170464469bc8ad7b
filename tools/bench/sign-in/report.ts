// The table at the end, the targets, and the one line that machines read.
import { availableParallelism, loadavg } from 'node:os'
import { hotMembers } from './numbers.ts'
import type { Compared } from './pairs.ts'

export interface Figures extends Compared {
  roundTrips: number
  hotRows: number
  hotDuplicates: number
  hotLost: number
  hostToPgbench: number | null
  hotToCounterRow: number
  unrecorded: number
}

interface Target {
  means: string
  value: number
  wanted: string
  isMet: boolean
}

/** @returns the exit code: 1 when a target is missed or a book was off. */
export function report(figures: Figures, stepsOff: number, say: (line: string) => void): number {
  const targets = targetsOf(figures, stepsOff)
  say('')
  say(row(['', 'host', 'bare', 'ratio']))
  const { rate, cpu } = figures
  say(
    row([
      'calls per second',
      rate.host.toFixed(0),
      rate.bare.toFixed(0),
      rounded(figures.hostToBare),
    ]),
  )
  say(
    row([
      'client CPU per call, µs',
      cpu.host.toFixed(0),
      cpu.bare.toFixed(0),
      rounded(figures.clientCpuToBare),
    ]),
  )
  const [, minutes = 0] = loadavg()
  say(
    `On ${availableParallelism()} cores with a load of ${minutes.toFixed(1)} over the last five minutes.`,
  )
  say('')
  for (const { means, value, wanted, isMet } of targets) {
    say(
      `${means.padEnd(52)} ${rounded(value).padStart(8)}  target ${wanted} ${isMet ? 'met' : 'missed'}`,
    )
  }
  say(JSON.stringify(keysOf(figures)))
  return targets.every(({ isMet }) => isMet) ? 0 : 1
}

function targetsOf(figures: Figures, stepsOff: number): Target[] {
  const exactly = (means: string, value: number, wanted: number): Target => {
    return { means, value, wanted: `= ${wanted}`, isMet: value === wanted }
  }
  const { hostToBare, clientCpuToBare } = figures
  return [
    {
      means: 'rate, host ÷ bare (median of pairs)',
      value: hostToBare,
      wanted: '≥ 0.6',
      isMet: hostToBare >= 0.6,
    },
    {
      means: 'client CPU, host ÷ bare (median of pairs)',
      value: clientCpuToBare,
      wanted: '≤ 2.5',
      isMet: clientCpuToBare <= 2.5,
    },
    exactly('round trips per sign-in', figures.roundTrips, 1),
    exactly('hot activity: rows', figures.hotRows, hotMembers),
    exactly('hot activity: double', figures.hotDuplicates, 0),
    exactly('hot activity: acknowledged and lost', figures.hotLost, 0),
    exactly('steps of the host that were off', stepsOff, 0),
    exactly('sign-ins without a record, or the reverse', figures.unrecorded, 0),
  ]
}

function keysOf(figures: Figures): Record<string, number | null> {
  const { hostToBare, clientCpuToBare, roundTrips, hotRows, hotDuplicates, hotLost } = figures
  const { hostToPgbench, hotToCounterRow } = figures
  return {
    hostToBare: Number(rounded(hostToBare)),
    clientCpuToBare: Number(rounded(clientCpuToBare)),
    roundTrips,
    hotRows,
    hotDuplicates,
    hotLost,
    hostToPgbench: hostToPgbench === null ? null : Number(rounded(hostToPgbench)),
    hotToCounterRow: Number(rounded(hotToCounterRow)),
  }
}

function row(cells: string[]): string {
  const [first = '', ...others] = cells
  return first.padEnd(28) + others.map((cell) => cell.padStart(10)).join('')
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3)
}
