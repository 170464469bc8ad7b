/** Computes everything in a batch again from the votes it publishes, and says where it differs. */
import { type Batch, type CountedLine, countedLine } from './batch.ts'
import { textOf } from './digest.ts'
import { figuresOf } from './figures.ts'
import { households, starSum } from './stars.ts'

/** Empty when every figure follows from what was counted. */
export function recompute(batch: Batch): string[] {
  const counted = batch.lines.map(countedOf)
  const again = figuresOf(counted)
  return [
    ...counted.filter((line) => !addsUp(line)).map((line) => `${nameOf(line)}: bars`),
    ...differences(batch.types, again.types, ({ compoundType }) => compoundType),
    ...differences(batch.lines, again.lines, nameOf),
  ]
}

function countedOf(line: Batch['lines'][number]): CountedLine {
  return countedLine().strip().parse(line)
}

function addsUp({ votes, starSum: sum, bars }: CountedLine): boolean {
  if (bars === null) return votes <= sum && sum <= 5 * votes
  return households(bars) === votes && starSum(bars) === sum
}

/** Compared place by place, so another order or a missing one is a difference too. */
function differences<Item extends object>(
  said: readonly Item[],
  again: readonly Item[],
  nameOf: (item: Item) => string,
): string[] {
  if (said.length !== again.length) return [`${said.length} said, ${again.length} computed`]
  return said.flatMap((one, place) => {
    const other: Partial<Item> = again[place] ?? {}
    const fields = (Object.keys(one) as (keyof Item & string)[]).filter(
      (field) => textOf(one[field]) !== textOf(other[field]),
    )
    return fields.map((field) => `${nameOf(one)}: ${field}`)
  })
}

function nameOf({ compoundId, providerId }: CountedLine): string {
  return `${compoundId} ${providerId}`
}
