import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { callInConflict, combinations } from './conflict.ts'
import { allExamples } from './examples.ts'
import { withHoles } from './planted-holes.ts'

const examples = await allExamples()
const everything = combinations - 1
/** Nothing beside it, each role alone, all but one of them, and all. */
const sets = [
  0,
  ...Array.from({ length: 11 }, (_, at) => 2 ** at),
  ...Array.from({ length: 11 }, (_, at) => everything - 2 ** at),
  everything,
]

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('gives property staff nothing at their own place, whatever other roles they hold', async () => {
  const { calls, people, operations, reached } = await callInConflict(
    ...([lane, lane.doors, examples, sets] as const),
  )
  expect(reached).toEqual([])
  expect(people).toBe(48)
  expect(operations).toEqual(expect.arrayContaining(['place.listPlaces', 'grant.listGrants']))
  expect(calls).toBeGreaterThan(sets.length * operations.length)
})

it('would find every operation that does not ask where, and lets the same people in who are no staff', async () => {
  const holes = await withHoles(lane, (doors) =>
    callInConflict(lane, doors, examples, [everything]),
  )
  expect(holes.reached).toHaveLength(holes.calls)
  const free = await callInConflict(lane, lane.doors, examples, [everything], false)
  expect(free.reached.length).toBe(free.calls)
})
