import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { rush } from './signing-up.ts'

const rounds = 1

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('gives 50 places to 400 at once, and those of 20 who withdraw at once to the first 20 that wait', async () => {
  for (let round = 1; round <= rounds; round += 1) {
    const seen = await rush(lane, { capacity: 50, people: 400, leaving: 20 })
    console.log(
      `PROMISE capacity round ${round} of ${rounds}, 50 places and 400 at once: ${seen.placed} in, ` +
        `${seen.waitingInOrder} waiting in order; of 20 freed at once ${seen.movedRightly} to the first ` +
        `that waited, each told once, ${seen.toldWrongly} told wrongly, ${seen.waitingAfter} still in order`,
    )
    expect(seen).toEqual({
      ...{ placed: 50, waitingInOrder: 350, movedUp: 20, movedRightly: 20 },
      ...{ toldWrongly: 0, waitingAfter: 330 },
    })
  }
})
