import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { callInConflict, combinations } from './conflict.ts'
import { allExamples } from './examples.ts'
import { withHoles } from './planted-holes.ts'

const examples = await allExamples()
const all = Array.from({ length: combinations }, (_, set) => set)

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('lets no other role count for property staff at their own place', async () => {
  const { calls, people, operations, reached } = await callInConflict(
    ...([lane, lane.doors, examples, all] as const),
  )
  const everything = [combinations - 1]
  const holes = await withHoles(lane, (doors) => callInConflict(lane, doors, examples, everything))
  console.log(
    `PROMISE conflict-of-interest ${people} people who are property staff beside every set of 11 other roles, ${calls} ` +
      `calls of ${operations.length} operations at their own place: ${reached.length} reached ` +
      `(${holes.reached.length} of ${holes.calls} where operations do not ask where)`,
  )
  expect(reached).toEqual([])
  expect(holes.reached).toHaveLength(holes.calls)
})
