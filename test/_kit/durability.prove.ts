import { expect, it } from 'vitest'
import { killRounds } from './kills.ts'

const rounds = 20

it('loses no acknowledged sign-in when database and function are killed', async () => {
  const kills = await killRounds(rounds, (line) => console.log(`kills: ${line}`))
  const { acknowledged, askedAgain, lost, uneven, wrong } = kills
  console.log(
    `PROMISE sign-ins-kept ${rounds} rounds of kill -9 on database and function: ${lost} of ` +
      `${acknowledged} acknowledged sign-ins lost, ${askedAgain} asked again, ${uneven} without their record`,
  )
  expect({ lost, uneven, wrong }).toEqual({ lost: 0, uneven: 0, wrong: [] })
})
