/** What the row Privacy promises, counted: fields decided, canaries after deletions, canaries in logs. */
import { contracts } from '@linli/shared/contracts'
import { deleteMe } from '@linli/shared/person/delete-me'
import { expect } from 'vitest'
import { kinds } from '../../functions/http-public/privacy/kinds.ts'
import { documents } from '../../tools/privacy/documents.ts'
import { leavesOf, undecided } from '../../tools/privacy/fields.ts'
import { allExamples } from '../generated/examples.ts'
import type { Lane } from '../support/lane.ts'
import { findEverywhere } from './holdings.ts'
import { aWholeLife } from './leaving.ts'

/** @returns how many fields there are, none of them undecided; each kind is told in the policy and in the guide. */
export function decidedFields(): number {
  expect(undecided(contracts)).toEqual([])
  for (const text of Object.values(documents())) {
    const told = text.replaceAll('用户', '您')
    expect(Object.values(kinds).filter((words) => !told.includes(words))).toEqual([])
  }
  return contracts.flatMap(leavesOf).length
}

/** @returns how many canaries were found before, and how many after where none may be. */
export async function deletions(lane: Lane, people: number) {
  const found = { before: 0, after: 0 }
  for (let at = 0; at < people; at += 1) {
    const { person, name, grantId, checkInId } = await aWholeLife(lane)
    const canaries = [person.personId, person.openId, name, grantId, checkInId]
    found.before += await rowsWith(lane, canaries)
    await person.call(deleteMe, { isSure: true })
    const { rows } = await lane.owner.query<{ stays: number }>(
      `select (select count(*) from linli.record where person_id = $1) +
        (select count(*) from linli.request where person_id = $1) as stays`,
      [person.personId],
    )
    // The lines of the ledger by the person's id, that of the sign-in by its own as well, and one answer.
    found.after += (await rowsWith(lane, canaries)) - Number(rows[0]?.stays) - 1
  }
  return found
}

async function rowsWith(lane: Lane, canaries: readonly string[]): Promise<number> {
  const counts = Object.values(await findEverywhere(lane.owner, ...canaries))
  return counts.reduce((sum, count) => sum + count, 0)
}

const allowed = ['requestId', 'op', 'outcome', 'code', 'milliseconds', 'stripped', 'bug']

/** Calls every operation with a canary in each field in turn. @returns the calls, the lines, and those that tell. */
export async function canaryCalls(lane: Lane, rounds: number) {
  const from = lane.log.length
  const canary = '金丝雀canary13800138000'
  const secrets = [canary]
  let calls = 0
  for (const { contract, caller, input } of await allExamples()) {
    for (let round = 0; round < rounds; round += 1) {
      const person = await caller(lane)
      secrets.push(person.openId, person.personId)
      const valid = (await input(lane, lane.here, person)) as object
      for (const key of [...Object.keys(valid), canary]) {
        await person.send(contract.name, { op: contract.name, input: { ...valid, [key]: canary } })
        calls += 1
      }
    }
  }
  const lines = lane.log.slice(from)
  const telling = lines.filter((line) => {
    const text = JSON.stringify(line)
    const isOpen = Object.keys(line).some((key) => !allowed.includes(key))
    return isOpen || secrets.some((secret) => text.includes(secret))
  })
  return { calls, lines: lines.length, telling }
}
