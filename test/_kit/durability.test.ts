import { expect, it } from 'vitest'
import { killRounds } from './kills.ts'

it('loses no acknowledged sign-in when database and function are killed, twice over', async () => {
  const { acknowledged, lost, uneven, wrong } = await killRounds(2)
  expect({ lost, uneven, wrong }).toEqual({ lost: 0, uneven: 0, wrong: [] })
  expect(acknowledged).toBeGreaterThanOrEqual(120)
}, 120_000)
