/**
 * Whether each command was done once: what it leaves is learnt from the same operation when nothing disturbs it, and
 * compared row by row. Knows no table but the ledger, so new operations and tables are counted from their first day.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Pool } from 'pg'
import { aCommand, type Command, eventOf } from './commands.ts'
import type { Example } from './example.ts'
import type { Lane } from './lane.ts'
import { countRows, type Rows, rowsBy } from './own-rows.ts'

export interface Books {
  /** An undisturbed command of each operation, and by how many rows the database grew with it. */
  learnt: ReadonlyMap<string, { command: Command; growth: Rows }>
  /** All rows when everything was learnt. */
  opening: Rows
}

export interface Verdict {
  /** Commands with a row or a line too many, with a row or a line too few. */
  doubled: string[]
  lost: string[]
  /** Tables that have more or fewer rows than all commands together leave. */
  uneven: string[]
}

/** The first of each operation may make what later ones find; the two after it must leave the same. */
export async function openBooks(lane: Lane, examples: readonly Example[]): Promise<Books> {
  const learnt = new Map<string, { command: Command; growth: Rows }>()
  for (const example of examples) {
    await undisturbed(lane, example)
    const [one, other] = [await undisturbed(lane, example), await undisturbed(lane, example)]
    const { name } = example.contract
    if (!isDeepStrictEqual(one.growth, other.growth))
      throw new Error(`Two of ${name} leave different rows, so no third can be judged by them.`)
    learnt.set(name, other)
  }
  return { learnt, opening: await countRows(lane.owner) }
}

/** @param done those acknowledged, and no others. */
export async function closeBooks(
  { learnt, opening }: Books,
  owner: Pool,
  done: readonly Command[],
): Promise<Verdict> {
  const models = [...learnt.values()].map(({ command }) => command)
  const left = await rowsBy(owner, [...models, ...done])
  const verdict: Verdict = { doubled: [], lost: [], uneven: [] }
  const expected = { ...opening }
  for (const command of done) {
    const { name } = command.contract
    const model = learnt.get(name)
    if (!model) throw new Error(`Nothing was learnt of ${name}.`)
    for (const [table, rows] of Object.entries(model.growth)) {
      expected[table] = (expected[table] ?? 0) + rows
    }
    const { more, fewer } = compare(left.get(command) ?? {}, {
      ...left.get(model.command),
      lines: 1,
    })
    if (more.length > 0) verdict.doubled.push(`${name} ${command.requestId}: ${more.join(', ')}`)
    if (fewer.length > 0) verdict.lost.push(`${name} ${command.requestId}: ${fewer.join(', ')}`)
  }
  const { more, fewer } = compare(await countRows(owner), expected)
  verdict.uneven.push(...more, ...fewer)
  return verdict
}

async function undisturbed(lane: Lane, example: Example) {
  const before = await countRows(lane.owner)
  const command = await aCommand(lane, example)
  const { name } = example.contract
  const answer = await command.caller.send(name, eventOf(command))
  if (!Object.hasOwn(Object(answer), 'output'))
    throw new Error(`${name} is refused undisturbed: ${JSON.stringify(answer)}`)
  const after = await countRows(lane.owner)
  const grown = Object.entries(after).map(([table, rows]) => [table, rows - (before[table] ?? 0)])
  return { command, growth: Object.fromEntries(grown) as Rows }
}

function compare(found: Rows, expected: Rows): { more: string[]; fewer: string[] } {
  const differing = (isIt: (difference: number) => boolean) =>
    [...new Set([...Object.keys(found), ...Object.keys(expected)])]
      .map((key) => ({ key, difference: (found[key] ?? 0) - (expected[key] ?? 0) }))
      .filter(({ difference }) => isIt(difference))
      .map(({ key, difference }) => `${key} ${difference > 0 ? '+' : ''}${difference}`)
  return { more: differing((one) => one > 0), fewer: differing((one) => one < 0) }
}
