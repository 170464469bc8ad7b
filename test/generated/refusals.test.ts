import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { allExamples } from './examples.ts'
import { stateOf } from './ledger.ts'

const cases = (await allExamples()).flatMap(({ contract, caller, refusals, counts }) =>
  Object.entries(refusals).map(([code, input]) => ({
    name: contract.name,
    code,
    kind: contract.failures[code],
    caller,
    input,
    counts: counts ?? [],
  })),
)

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it.each(cases)('$name refuses with $code and leaves no trace', async (refusal) => {
  const { name, code, kind } = refusal
  const person = await refusal.caller(lane)
  const input = await refusal.input(lane, person)
  const before = await stateBeside(refusal.counts)
  const requestId = randomUUID()
  const answer = await person.send(name, { op: name, input, requestId })
  expect(answer).toEqual({ requestId, failure: { kind, code } })
  expect(await stateBeside(refusal.counts)).toEqual(before)
})

async function stateBeside(counts: readonly string[]) {
  const state = await stateOf(lane.owner)
  return Object.fromEntries(Object.entries(state).filter(([table]) => !counts.includes(table)))
}
