import { expect, it } from 'vitest'
import { killRounds } from './kills.ts'

it('loses and doubles nothing acknowledged when database and function are killed, twice over', async () => {
  const { acknowledged, doubled, lost, uneven, wrong } = await killRounds(2)
  expect({ doubled, lost, uneven, wrong }).toEqual({ doubled: [], lost: [], uneven: [], wrong: [] })
  expect(acknowledged).toBe(192)
}, 120_000)
