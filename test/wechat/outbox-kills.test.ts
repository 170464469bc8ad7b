import { expect, it } from 'vitest'
import { killSenders } from './kill-senders.ts'

const fine = { lost: [], twice: [], again: [], contrary: [] }

it('sends each once though it is killed while all that is under way is unanswered', async () => {
  const kills = await killSenders({ moment: 'held', people: 200, rounds: 5 })
  expect(kills).toMatchObject({ ...fine, kills: 5, inTheAct: 5 })
  expect(kills.unknown.sort()).toEqual(kills.ambiguous.sort())
  expect(kills.report).toMatchObject({ written: 200, waiting: 0, suppressed: 4, expired: 4 })
})

it('sends each at most once though two at once are killed at any moment', async () => {
  const kills = await killSenders({ moment: 'any', people: 200, rounds: 3, together: 2 })
  expect(kills).toMatchObject({ ...fine, kills: 6 })
  expect(kills.unknown).toEqual(expect.arrayContaining(kills.ambiguous))
  expect(kills.inTheAct).toBeGreaterThan(0)
})

it('finds a sender that sends before it claims, and one that takes out before it sends', async () => {
  const few = { moment: 'any', people: 100, rounds: 2 } as const
  const careless = await killSenders({ ...few, sender: 'sends, then claims' })
  expect(careless.lost).toEqual([])
  expect(careless.again.length).toBeGreaterThan(0)
  expect(careless.twice.length).toBeGreaterThan(0)
  const forgetful = await killSenders({ ...few, sender: 'takes out, then sends' })
  expect(forgetful.twice).toEqual([])
  expect(forgetful.lost.length).toBeGreaterThan(0)
  expect(forgetful.report.written).toBe(100 - forgetful.lost.length)
})
