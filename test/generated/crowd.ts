/**
 * Lets everybody ask for everything, with people and things that are new each time, and compares every answer with the
 * table in git; and looks into every reply for what belongs to another community.
 */
import { readFileSync } from 'node:fs'
import type { Operation } from '@linli/shared/operation'
import type { Example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import {
  type Canaries,
  canariesOf,
  type Flock,
  markWords,
  noCanaries,
  seenIn,
  sizeOf,
} from './canaries.ts'
import { askAll, askAs, type Cell, type People } from './relations.ts'

export interface Asked {
  contract: Operation
  cells: readonly Cell[]
}

export interface Crowd {
  calls: number
  /** Answers that are not those of the table, by operation, caller and relation. */
  differing: string[]
  canaries: number
  /** Replies that hold something of a community in which the caller has no grant. */
  leaks: string[]
}

/** By operation, caller and relation. */
export type Table = ReadonlyMap<string, string>

export function goldenTable(): Table {
  const text = readFileSync(new URL('authorization.golden.md', import.meta.url), 'utf8')
  const table = new Map<string, string>()
  for (const section of text.split(/^## /m).slice(1)) {
    const [name = '', ...lines] = section.split('\n')
    const rows = lines.filter((line) => line.startsWith('|')).map(cellsOf)
    const [[, ...columns] = [], , ...body] = rows
    for (const [kind, ...outcomes] of body) {
      for (const [at, outcome] of outcomes.entries()) {
        table.set(`${name} ${kind} ${columns[at]}`, outcome)
      }
    }
  }
  return table
}

function cellsOf(line: string): string[] {
  const cells = line.split('|').slice(1, -1)
  return cells.map((cell) => cell.trim())
}

/** Every kind of thing in both communities, people who have been there, and words that are nowhere else. */
export async function furnish(lane: Lane, examples: readonly Example[]): Promise<void> {
  for (const site of [lane.here, lane.elsewhere]) {
    for (const { input, contract } of examples) {
      const role = roleFor(contract)
      const person = await lane.aPerson(role, site)
      await askAs(role, person, contract, await input(lane, site, person))
    }
  }
  await markWords(lane, lane.elsewhere, '雀')
  await markWords(lane, lane.here, '鹊')
}

export async function askCrowd(
  lane: Lane,
  people: People,
  examples: readonly Example[],
): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const example of examples) {
    asked.push({ contract: example.contract, cells: await askAll(lane, people, example) })
  }
  return asked
}

export async function judgeCrowd(
  lane: Lane,
  asked: readonly Asked[],
  table: Table,
): Promise<Crowd> {
  const ours = await canariesOf(lane, lane.here)
  const theirs = await canariesOf(lane, lane.elsewhere)
  const all = asked.flatMap(({ contract, cells }) => cells.map((cell) => ({ contract, cell })))
  return {
    calls: all.length,
    differing: all.flatMap(({ contract, cell }) => {
      const told = nameOf(contract, cell)
      return table.get(told) === cell.outcome ? [] : [`${told}: ${cell.outcome}`]
    }),
    canaries: sizeOf(ours.all) + sizeOf(theirs.all),
    leaks: all.flatMap(({ contract, cell }) => {
      const seen = seenIn(cell.answer, forbiddenTo(contract, cell, ours, theirs))
      return seen.length > 0 ? [`${nameOf(contract, cell)}: ${seen.slice(0, 3).join(', ')}`] : []
    }),
  }
}

function nameOf({ name }: Operation, { kind, relation }: Cell): string {
  return `${name} ${kind} ${relation}`
}

/** All cells ask for something here, with a grant here or elsewhere; a grant above reaches both. */
function forbiddenTo(
  { who }: Operation,
  { relation }: Cell,
  ours: Canaries,
  theirs: Canaries,
): Flock {
  if (relation === 'above') return noCanaries
  if (relation !== 'otherCommunity') return who === 'anyone' ? theirs.hidden : theirs.all
  // Of what needs no grant the thing asked for is there for everybody.
  return typeof who === 'string' ? noCanaries : ours.all
}

/** The control: operations that show canaries to those who may see them. */
export async function shownToTheirOwn(lane: Lane, examples: readonly Example[]): Promise<string[]> {
  const { all } = await canariesOf(lane, lane.elsewhere)
  const shown: string[] = []
  for (const { contract, input } of examples) {
    const role = roleFor(contract)
    const person = await lane.aPerson(role, lane.elsewhere)
    const answer = await askAs(role, person, contract, await input(lane, lane.elsewhere, person))
    if (seenIn(answer, all).length > 0) shown.push(contract.name)
  }
  return shown
}

export function roleFor({ who }: Operation) {
  return typeof who === 'string' ? 'partyMember' : who[0]
}
