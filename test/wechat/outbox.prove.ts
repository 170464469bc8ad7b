import { expect, it } from 'vitest'
import { killSenders } from './kill-senders.ts'

const fine = { lost: [], twice: [], again: [], contrary: [] }
const say = (line: string) => console.log(`outbox: ${line}`)

it('sends 10,000 reminders once each through 100 kills, and knows which ones nobody can know', async () => {
  const [people, rounds] = [10_000, 100]
  const held = await killSenders({ moment: 'held', people, rounds, say })
  const any = await killSenders({ moment: 'any', people: 2_000, rounds: 10, together: 2, say })
  const { written, waiting, ...outcomes } = held.report
  console.log(
    `PROMISE outbox ${written} reminders, ${held.kills} times kill -9 on the process that sends while all that is ` +
      `under way is unanswered: ${held.lost.length} lost, ${held.again.length} sent twice; ` +
      `${held.unknown.length} unknown, ${held.ambiguous.length} unanswered at WeChat; of ${any.report.written} ` +
      `more, ${any.kills} kills of two at once at any moment: ${any.lost.length} lost, ${any.again.length} sent ` +
      `twice; ${any.unknown.length} unknown, ${any.ambiguous.length} of them unanswered at WeChat`,
  )
  expect(held).toMatchObject({ ...fine, kills: rounds, inTheAct: rounds })
  expect(held.unknown.sort()).toEqual(held.ambiguous.sort())
  expect([written, waiting]).toEqual([people, 0])
  expect(Object.values(outcomes).reduce((sum, one) => sum + one, 0)).toBe(people)
  expect(any).toMatchObject({ ...fine, kills: 20 })
  expect(any.unknown).toEqual(expect.arrayContaining(any.ambiguous))
  expect(any.inTheAct).toBeGreaterThan(0)
})
