import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { rush } from './signing-up.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('gives 8 places to 48 at once, and those of 5 who withdraw at once to the first 5 that wait', async () => {
  expect(await rush(lane, { capacity: 8, people: 48, leaving: 5 })).toEqual({
    ...{ placed: 8, waitingInOrder: 40, movedUp: 5, movedRightly: 5 },
    ...{ toldWrongly: 0, waitingAfter: 35 },
  })
})

it('finds it out when somebody is put back behind the others', async () => {
  const size = { capacity: 2, people: 8, leaving: 2 }
  const seen = await rush(lane, size, ({ activityId }) =>
    lane.owner.query(
      `update linli.sign_up set arrival = 100 where activity_id = $1 and arrival = (
         select min(arrival) from linli.sign_up where activity_id = $1 and placed_at is null)`,
      [activityId],
    ),
  )
  expect(seen).toMatchObject({ waitingInOrder: 6, movedUp: 2, movedRightly: 1, toldWrongly: 1 })
})
