import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { allExamples } from './examples.ts'
import { fuzz } from './fuzzing.ts'

const times = 1_000
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

it('survives 1,000 inputs near a valid one at every operation', async () => {
  const examples = await allExamples()
  let [sent, reached] = [0, 0]
  for (const example of examples) {
    const tally = await fuzz(lane, example, times)
    console.log(`${tally.name}: ${tally.reached} of ${tally.sent} reached the handler`)
    expect(tally.sent).toBe(times)
    sent += tally.sent
    reached += tally.reached
  }
  expect(rejections).toEqual([])
  expect(reached / sent).toBeGreaterThanOrEqual(0.3)
  const share = Math.round((reached / sent) * 100)
  console.log(
    `PROMISE fuzz ${sent} inputs at ${examples.length} operations: 0 broken, 0 rejections unhandled, ${share} % reached the handler`,
  )
})
