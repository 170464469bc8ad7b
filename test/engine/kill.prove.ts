import { expect, test } from 'vitest'
import { killRounds } from './rounds.ts'

test('twenty rounds of kill -9 on program and database lose nothing acknowledged', async () => {
  const { kills, acknowledged, lost } = await killRounds(20)
  console.log(
    `PROMISE durability ${kills} kills under load, ${acknowledged} acknowledged writes, ${lost} lost`,
  )
  expect([kills, lost]).toEqual([20, 0])
})
