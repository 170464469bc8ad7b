import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import type { Example } from '../support/example.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { allExamples } from './examples.ts'
import { recordsOf, stateOf } from './ledger.ts'

const examples = (await allExamples()).map((example) => ({ name: example.contract.name, example }))
const writes = examples.filter(({ example }) => example.contract.effect === 'write')
const reads = examples.filter(({ example }) => example.contract.effect === 'read')

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

describe.each(writes)('$name', ({ name, example }) => {
  it('leaves exactly one record, of what was done, by whom, under which request', async () => {
    const { caller, event } = await arrange(example)
    const before = await recordsOf(lane.owner)
    expect(await caller.send(name, event)).toHaveProperty('output')
    const old = new Set(before.map((row) => row.record_id))
    const added = (await recordsOf(lane.owner)).filter((row) => !old.has(row.record_id))
    expect(added).toHaveLength(1)
    expect(added[0]).toMatchObject({
      operation: name,
      person_id: caller.personId,
      request_id: event.requestId,
      recorded_at: lane.now(),
    })
  })

  it('records no personal text', async () => {
    const { caller, event } = await arrange(example)
    await caller.send(name, event)
    const text = JSON.stringify(await recordsOf(lane.owner))
    expect(text).toContain(caller.personId)
    expect(text).not.toContain(caller.openId)
    // Every name of the lane is Chinese; ids, codes and times are not.
    expect(text).not.toMatch(/\p{Script=Han}/u)
  })

  it('answers the same request alike and records nothing more, in the same moment and later', async () => {
    const { caller, event } = await arrange(example)
    const first = await caller.send(name, event)
    const state = await stateOf(lane.owner)
    expect(await caller.send(name, event)).toEqual(first)
    expect(await stateOf(lane.owner)).toEqual(state)
    const then = lane.now()
    lane.passSeconds(1)
    expect(withoutNow(await caller.send(name, event))).toEqual(withoutNow(first))
    expect(await stateOf(lane.owner)).toEqual(state)
    lane.setClock(then)
  })

  it('records once what arrives eight times at once', async () => {
    const { caller, event } = await arrange(example)
    const before = await recordsOf(lane.owner)
    const answers = await Promise.all(Array.from({ length: 8 }, () => caller.send(name, event)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await recordsOf(lane.owner)).toHaveLength(before.length + 1)
  })
})

describe.each(reads)('$name', ({ name, example }) => {
  it('leaves no trace at all', async () => {
    const { caller, event } = await arrange(example)
    const before = await stateOf(lane.owner)
    expect(await caller.send(name, event)).toHaveProperty('output')
    expect(await stateOf(lane.owner)).toEqual(before)
  })
})

async function arrange({ contract, caller, input }: Example) {
  const person: Caller = await caller(lane)
  const event = {
    op: contract.name,
    input: await input(lane, lane.here, person),
    requestId: randomUUID(),
  }
  return { caller: person, event }
}

/** The moment of answering is no part of what was done. */
function withoutNow(answer: unknown): unknown {
  const { output, ...rest } = answer as { output: Record<string, unknown> }
  const { now: _, ...done } = output
  return { ...rest, output: done }
}
