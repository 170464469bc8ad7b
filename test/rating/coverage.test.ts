import { expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'

it.each([
  [0.2, 0.985],
  [0.3, 0.9865],
  [0.4, 0.9845],
])(
  'where true means spread by %f, %f of the ranges hold the score of all households',
  (spread, share) => {
    expect(coverageOf(2000, 17, spread)).toBeCloseTo(share, 3)
  },
)
