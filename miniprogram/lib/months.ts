// A long list in the order of time, cut where the month changes.
import { inShanghai } from '@linli/shared/time'

export interface Month<Line> {
  name: string
  lines: Line[]
}

export function byMonth<Item, Line>(
  items: readonly Item[],
  momentOf: (item: Item) => string,
  lineOf: (item: Item) => Line,
): Month<Line>[] {
  const months: Month<Line>[] = []
  for (const item of items) {
    const name = inShanghai(momentOf(item)).format('YYYY年M月')
    if (months.at(-1)?.name !== name) months.push({ name, lines: [] })
    months.at(-1)?.lines.push(lineOf(item))
  }
  return months
}
