import { expect, it } from 'vitest'
import { attackQuarters, leastFit } from './privacy.ts'

const quarters = 10_000
const seed = Date.now() % 2 ** 31
const say = (line: string) => console.log(`privacy: ${line}`)

it('leaves at least two values to every vote, for an adversary who knows all the others', () => {
  say(`seed ${seed}`)
  const { told, votes, views, leastSecond, guessed } = attackQuarters(quarters, seed, say)
  console.log(
    `PROMISE vote-secrecy ${told} of ${votes} votes told in ${quarters} quarters with ${views} views; ` +
      `the second likeliest value at least 1/${(1 / leastSecond).toFixed(2)} as likely as the first, ` +
      `which is the true one for ${((100 * guessed) / votes).toFixed(1)} %`,
  )
  expect(told).toBe(0)
  expect(leastSecond).toBeGreaterThanOrEqual(leastFit - 1e-9)
})
