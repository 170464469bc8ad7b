import { intervalOf, unknownSpreadHundredths } from '@linli/shared/rating/interval'
import { ranksOf } from '@linli/shared/rating/rank'
import {
  possibleSum,
  rounded,
  scoreHundredths,
  scoreTenths,
  votesBand,
} from '@linli/shared/rating/score'
import { countedStars, households, noStars, starSum } from '@linli/shared/rating/stars'
import { typeFigures } from '@linli/shared/rating/type-figures'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('stars of households', () => {
  it('are counted once each, the last ones', () => {
    const first = countedStars(countedStars(noStars, null, 5), null, 2)
    expect(first).toEqual([0, 1, 0, 0, 1])
    const changed = countedStars(first, 5, 3)
    expect(changed).toEqual([0, 1, 1, 0, 0])
    expect(countedStars(changed, 3, 3)).toEqual(changed)
    expect([households(changed), starSum(changed)]).toEqual([2, 5])
  })
})

describe('the score', () => {
  it.each([
    // votes, sum, mean of the type, hundredths, tenths
    [78, 328, 380, 416, 42],
    [5, 25, 380, 420, 42],
    [5, 5, 380, 287, 29],
    [500, 2500, 300, 496, 50],
    [10, 33, 380, 355, 36],
    [30, 100, 340, 335, 34],
    [0, 0, 345, 345, 35],
  ])('of %d households with %d stars beside %d is %d', (votes, sum, mean, hundredths, tenths) => {
    expect(scoreHundredths({ votes, starSum: sum }, mean)).toBe(hundredths)
    expect(scoreTenths({ votes, starSum: sum }, mean)).toBe(tenths)
  })

  it('is rounded once, halves up: 3.446 is 3.4, though 3.45 would be 3.5', () => {
    expect(scoreHundredths({ votes: 3, starSum: 11 }, 338)).toBe(345)
    expect(scoreTenths({ votes: 3, starSum: 11 }, 338)).toBe(34)
    expect([rounded(5, 10), rounded(4, 10), rounded(-5, 10), rounded(7, 2)]).toEqual([1, 0, 0, 4])
  })

  it('lies between what households gave and the mean of the type', () => {
    const votes = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(votes, fc.double({ min: 1, max: 5, noNaN: true }), votes, (count, mean, type) => {
        const [sum, typeMean] = [Math.round(count * mean), 100 + (type % 401)]
        const score = scoreHundredths({ votes: count, starSum: sum }, typeMean)
        const own = (100 * sum) / count
        expect(score).toBeGreaterThanOrEqual(Math.floor(Math.min(own, typeMean)))
        expect(score).toBeLessThanOrEqual(Math.ceil(Math.max(own, typeMean)))
      }),
    )
  })

  it('takes a sum with noise back to where sums can lie', () => {
    expect([-3, 9, 10, 33, 50, 51].map((sum) => possibleSum(sum, 10))).toEqual([
      10, 10, 10, 33, 50, 50,
    ])
  })

  it('tells votes in tens', () => {
    expect([5, 9, 10, 19, 20, 120, 129].map(votesBand)).toEqual([5, 5, 10, 10, 20, 120, 120])
  })
})

describe('the figures of a type', () => {
  it('are the mean of all its households, and how far they lie apart', () => {
    const closings = [
      { votes: 40, starSum: 160, bars: [0, 0, 10, 20, 10] as const },
      { votes: 10, starSum: 31, bars: null },
    ]
    expect(typeFigures('oldCompound', closings)).toEqual({
      compoundType: 'oldCompound',
      votes: 50,
      meanHundredths: 382,
      spreadHundredths: 50,
    })
  })

  it('are the middle and an even spread where nothing is known', () => {
    const { meanHundredths, spreadHundredths } = typeFigures('oldCompound', [])
    expect([meanHundredths, spreadHundredths]).toEqual([300, unknownSpreadHundredths])
  })
})

describe('the range', () => {
  it.each([
    ['narrows with votes', [400, 90, 2000, 120], { lowTenths: 37, highTenths: 43 }],
    ['is wide for few', [400, 5, 2000, 120], { lowTenths: 34, highTenths: 46 }],
    [
      'is only the noise when every household voted',
      [400, 90, 90, 120],
      { lowTenths: 39, highTenths: 41 },
    ],
    ['never passes five stars', [495, 5, 2000, 120], { lowTenths: 43, highTenths: 50 }],
    [
      'holds when there are fewer doors than votes',
      [400, 90, 80, 120],
      { lowTenths: 39, highTenths: 41 },
    ],
  ] as const)('%s', (_what, [score, votes, all, spread], expected) => {
    expect(intervalOf(score, votes, all, spread)).toEqual(expected)
  })
})

describe('the places', () => {
  const of = (...sums: number[]) =>
    ranksOf(
      sums.map((sum) => ({ votes: 10, starSum: sum })),
      380,
    )

  it('are given to the upper half only', () => {
    expect(of(50, 40, 30, 20)).toEqual([1, 2, null, null])
    expect(of(20, 30, 50, 40, 10)).toEqual([null, null, 1, 2, null])
    expect(of(40)).toEqual([null])
    expect(of()).toEqual([])
  })

  it('are shared by equal scores, unless they would reach into the lower half', () => {
    expect(of(50, 50, 40, 30, 20, 10)).toEqual([1, 1, 3, null, null, null])
    expect(of(50, 40, 40, 30)).toEqual([1, null, null, null])
    expect(of(30, 30, 30, 30)).toEqual([null, null, null, null])
  })

  it('go by the fraction, not by what is shown of it', () => {
    const [larger, smaller] = [
      { votes: 90, starSum: 352 },
      { votes: 190, starSum: 741 },
    ]
    expect(scoreTenths(larger, 380)).toBe(scoreTenths(smaller, 380))
    expect(ranksOf([smaller, larger], 380)).toEqual([null, 1])
  })
})
