import { expect, it } from 'vitest'
import { killRounds } from './kills.ts'

it('loses and doubles nothing acknowledged when database and function are killed', async () => {
  const { acknowledged, doubled, lost, uneven, wrong } = await killRounds(1)
  expect({ doubled, lost, uneven, wrong }).toEqual({ doubled: [], lost: [], uneven: [], wrong: [] })
  expect(acknowledged).toBe(96)
}, 120_000)
