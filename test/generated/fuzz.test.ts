import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { allExamples } from './examples.ts'
import { fuzz, type Tally } from './fuzzing.ts'

const examples = (await allExamples()).map((example) => ({ name: example.contract.name, example }))
const tallies: Tally[] = []
const rejections: unknown[] = []
const keep = (reason: unknown) => rejections.push(reason)

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
  process.on('unhandledRejection', keep)
})
afterAll(async () => {
  process.off('unhandledRejection', keep)
  await lane.close()
})

it.each(examples)('$name survives 30 inputs near a valid one', async ({ example }) => {
  const tally = await fuzz(lane, example, 30)
  expect(tally.sent).toBe(30)
  tallies.push(tally)
})

it('reached the handler with at least 30 % of them, and left no rejection unhandled', () => {
  const [sent, reached] = [sum('sent'), sum('reached')]
  console.log(`Fuzz: ${reached} of ${sent} inputs reached permission or handler.`)
  expect(sent).toBe(30 * examples.length)
  expect(reached / sent).toBeGreaterThanOrEqual(0.3)
  expect(rejections).toEqual([])
})

function sum(what: 'sent' | 'reached'): number {
  return tallies.reduce((total, tally) => total + tally[what], 0)
}
