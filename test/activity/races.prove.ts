import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { race, scans, signOuts } from './races.ts'

const rounds = 1000
const say = (line: string) => console.log(`races: ${line}`)

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('leaves one row, one record and one answer of 20 parallel scans of one member', async () => {
  const races = await race(lane, scans, rounds, say)
  console.log(
    `PROMISE races ${rounds} rounds of 20 parallel scans of one member: ${races.rows} rows, ` +
      `${races.records} records, ${races.disagreeing} rounds with two answers`,
  )
  expect(races).toEqual({ rows: rounds, records: rounds, disagreeing: 0 })
})

it('leaves one row, one record and one answer of 20 parallel sign-outs of one member', async () => {
  const races = await race(lane, signOuts, rounds, say)
  console.log(
    `PROMISE sign-out-races ${rounds} rounds of 20 parallel sign-outs of one member: ${races.rows} rows, ` +
      `${races.records} records, ${races.disagreeing} rounds with two answers`,
  )
  expect(races).toEqual({ rows: rounds, records: rounds, disagreeing: 0 })
})
