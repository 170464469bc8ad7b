/** Whether every field of every contract is decided: personal, marked and in words, or impersonal. */
import type { Operation } from '@linli/shared/operation'
import { type Kind, kindOfField } from '../../functions/http-public/privacy/kinds.ts'
import { fieldsOf } from '../contracts/fields.ts'
import { impersonal } from './impersonal.ts'

export interface Lists {
  kindOfField: Readonly<Record<string, Kind>>
  impersonal: readonly string[]
}

const ours: Lists = { kindOfField, impersonal }

export function undecided(contracts: readonly Operation[], lists: Lists = ours): string[] {
  const problems = contracts.flatMap((contract) => [
    ...leavesOf(contract).flatMap((path) => problemOf(contract, path, lists)),
    ...contract.personal.flatMap(({ field }) => wordless(contract, field, lists)),
  ])
  return [...problems, ...idle(contracts, lists)]
}

/** The fields that hold values, not others. */
export function leavesOf(contract: Operation): string[] {
  const paths = fieldsOf(contract).map(({ path }) => path)
  const leaves = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)))
  return [...new Set(leaves)].filter((path) => path.includes('.'))
}

export function kindOf(path: string, lists: Lists = ours): Kind | undefined {
  return namesOf(path)
    .map((name) => lists.kindOfField[name])
    .find(Boolean)
}

function problemOf(contract: Operation, path: string, lists: Lists): string[] {
  const where = `${contract.name} ${path}`
  const decided = [where, ...namesOf(path)].find(
    (name) => lists.impersonal.includes(name) || lists.kindOfField[name] !== undefined,
  )
  if (decided === undefined) return [`${where} is neither personal nor listed as impersonal`]
  if (lists.impersonal.includes(decided) || isMarked(contract, path, lists)) return []
  return [`${where} says something about a person and is not marked as personal`]
}

function wordless({ name }: Operation, field: string, lists: Lists): string[] {
  return kindOf(field, lists) ? [] : [`${name} ${field} is personal and has no words for the guide`]
}

/** By itself or with what it lies in, as what it is: a name in a list of receipts is still a name. */
function isMarked({ personal }: Operation, path: string, lists: Lists): boolean {
  return personal.some(
    ({ field }) =>
      (path === field || path.startsWith(`${field}.`)) &&
      kindOf(field, lists) === kindOf(path, lists),
  )
}

/** `output.people.name` → `people.name`, `name`. */
function namesOf(path: string): string[] {
  const [name = '', parent = ''] = path.split('.').reverse()
  return [`${parent}.${name}`, name]
}

/** What no contract has any more would hide the next field of that name. */
function idle(contracts: readonly Operation[], lists: Lists): string[] {
  const used = new Set(
    contracts.flatMap((contract) =>
      [...leavesOf(contract), ...contract.personal.map(({ field }) => field)].flatMap((path) => [
        `${contract.name} ${path}`,
        ...namesOf(path),
      ]),
    ),
  )
  return [...lists.impersonal, ...Object.keys(lists.kindOfField)]
    .filter((name) => !used.has(name))
    .map((name) => `no contract has a field ${name} any more`)
}
