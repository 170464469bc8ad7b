import { expect, it } from 'vitest'
import { killRounds } from './kills.ts'

const rounds = 20

it('loses and doubles nothing acknowledged when database and function are killed', async () => {
  const kills = await killRounds(rounds, (line) => console.log(`kills: ${line}`))
  const { operations, acknowledged, askedAgain, doubled, lost, uneven, wrong } = kills
  console.log(
    `PROMISE writes-kept ${rounds} rounds of kill -9 on database and function under load: ${lost.length} of ` +
      `${acknowledged} acknowledged writes of ${operations} operations lost, ${doubled.length} done twice, ` +
      `${askedAgain} asked again`,
  )
  expect({ doubled, lost, uneven, wrong }).toEqual({ doubled: [], lost: [], uneven: [], wrong: [] })
  expect(acknowledged).toBe(rounds * 96)
  expect(askedAgain).toBeGreaterThan(rounds)
})
