import { coin, die, noiseBytes, noiseOf } from '@linli/shared/rating/noise'
import { describe, expect, it } from 'vitest'
import { diceOf } from '../activity/dice.ts'
import { bytesOf } from '../rating/published.ts'

function bytes(first: readonly number[], second: readonly number[]): Uint8Array {
  const half = (given: readonly number[]) => [
    ...given,
    ...new Array<number>(noiseBytes / 2 - given.length).fill(1),
  ]
  return Uint8Array.from([...half(first), ...half(second)])
}

describe('noise', () => {
  it.each([
    ['nothing, when neither throw shows a one', coin, [], [], 0],
    ['the ones of the first', coin, [0, 2, 254], [], 3],
    ['less those of the second', coin, [0], [2, 4, 6], -2],
    ['by thirds', die, [0, 3, 252], [6], 2],
    ['by thirds, 255 thrown again', die, [255, 0, 255, 3], [], 2],
    ['not by thirds with a coin', coin, [0, 3], [], 1],
  ] as const)('is %s', (_what, kind, first, second, noise) => {
    expect(noiseOf(bytes(first, second), kind)).toBe(noise)
  })

  it('takes 64 bytes, no fewer', () => {
    expect(() => noiseOf(new Uint8Array(noiseBytes - 1), coin)).toThrow('64 bytes')
  })

  it.each([
    ['coin', coin, 1 / 3],
    ['die', die, 1 / 2],
  ])(
    'of the %s has its variance, no bias, and is nothing as often as it should',
    (_name, kind, none) => {
      const throwBytes = bytesOf(diceOf(3))
      const noises = Array.from({ length: 20_000 }, () => noiseOf(throwBytes(), kind))
      const mean = noises.reduce((sum, one) => sum + one, 0) / noises.length
      const variance = noises.reduce((sum, one) => sum + (one - mean) ** 2, 0) / noises.length
      const nothing = noises.filter((noise) => noise === 0).length / noises.length
      expect(Math.abs(mean)).toBeLessThan(0.05)
      expect(Math.abs(variance / kind.variance - 1)).toBeLessThan(0.06)
      expect(Math.abs(nothing - none)).toBeLessThan(0.015)
    },
  )
})
