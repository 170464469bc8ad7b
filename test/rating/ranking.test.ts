import { expect, it } from 'vitest'
import { compareRanks } from './cities.ts'

it('puts compounds closer to their true place than the plain average does, in 100 cities', () => {
  const { gain, half } = compareRanks(100, 1, 0.3)
  expect(gain - half).toBeGreaterThan(0)
  expect(compareRanks(3, 1, 0.3)).toEqual(compareRanks(3, 1, 0.3))
})
