// One slice with its books: rows, records and lines of log must grow by exactly what was answered.
import type { Slice, SliceOrder } from './side.ts'
import type { Side } from './sides.ts'
import type { Counts, Stage } from './stage.ts'

export interface Books extends Counts {
  lines: number
}

export async function booksOf(stage: Stage, side: Side): Promise<Books> {
  return { ...(await stage.counts()), lines: side.logLines() }
}

/** @throws Error when a book is off by one or a call was not answered as a new sign-in. */
export async function countedSlice(
  stage: Stage,
  side: Side,
  order: SliceOrder,
): Promise<{ slice: Slice; line: string }> {
  const before = await booksOf(stage, side)
  const slice = await side.slice(order)
  const after = await booksOf(stage, side)
  const line =
    `${String(Math.round(order.count / slice.seconds)).padStart(6)}/s ` +
    `${slice.cpuMicros.toFixed(0).padStart(5)} µs CPU  p99 ${slice.p99.toFixed(0).padStart(4)} ms  ` +
    change(before, after)
  const { count } = order
  const isExact =
    slice.acknowledged.length === count && isGrown(before, after, count, side.logs ? count : 0)
  if (!isExact) {
    const answered = `${slice.acknowledged.length} made, ${slice.repeated} repeated, refused: ${reasons(slice)}`
    throw new Error(`A slice of ${count} sign-ins is off: ${answered}; ${change(before, after)}.`)
  }
  return { slice, line }
}

export function isGrown(before: Books, after: Books, rows: number, lines: number): boolean {
  return (
    after.checkIns - before.checkIns === rows &&
    after.records - before.records === rows &&
    after.lines - before.lines === lines
  )
}

export function change(before: Books, after: Books): string {
  const book = (name: keyof Books) => `${before[name]} → ${after[name]}`
  return `rows ${book('checkIns')}  records ${book('records')}  log ${book('lines')}`
}

export function reasons({ refused }: Slice): string {
  return refused.length === 0 ? 'none' : `${refused.length} (${[...new Set(refused)].join(', ')})`
}

export function rateOf(slice: Slice, count: number): number {
  return count / slice.seconds
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}
