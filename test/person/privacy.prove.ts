import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { holdings, personColumns } from './holdings.ts'
import { canaryCalls, decidedFields, deletions } from './privacy.ts'

const people = 50
const rounds = 10

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('every field decided, every column answered for, no canary after a deletion or in a log', async () => {
  const fields = decidedFields()
  const columns = await personColumns(lane.owner)
  expect(columns).toEqual(Object.keys(holdings).sort())
  const found = await deletions(lane, people)
  const { calls, lines, telling } = await canaryCalls(lane, rounds)
  console.log(
    `PROMISE privacy ${fields} fields, 0 undecided; ${columns.length} columns with a person, each in my data or excused; ` +
      `${people} deletions: ${found.after} canaries of ${found.before} left but in the ledger; ` +
      `${calls} calls with canaries, ${lines} log lines: ${telling.length} tell one`,
  )
  expect({ after: found.after, telling }).toEqual({ after: 0, telling: [] })
  expect(found.before).toBeGreaterThan(people * 15)
  expect(lines).toBeGreaterThan(calls)
})
