import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { manyHouseholds, oneHousehold } from './races.ts'

let lane: Lane

beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('a household that gives stars 200 times at once has one vote', async () => {
  for (let round = 0; round < 10; round += 1) {
    const race = { asked: 200, answered: 200, votes: 1, versions: 200, isExact: true }
    expect(await oneHousehold(lane, 200)).toEqual(race)
  }
  console.log('PROMISE one-vote-per-household 10 × 200 at once: 1 vote each, aggregate exact')
})

it('16 households that vote 10,000 times at once never wait for each other for ever', async () => {
  const race = { asked: 10_000, answered: 10_000, votes: 16, versions: 10_000, isExact: true }
  expect(await manyHouseholds(lane, 16, 10_000)).toEqual(race)
  console.log('PROMISE votes-without-deadlock 10,000 votes, 16 at once: 0 refused, aggregate exact')
})
