import { closingOf, noisySteps } from '@linli/shared/rating/closing'
import { type Histogram, households, starSum } from '@linli/shared/rating/stars'
import { isViewDue, nextView } from '@linli/shared/rating/view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diceOf } from '../activity/dice.ts'
import { bytesOf } from '../rating/published.ts'

// Odd bytes are tails for the coin; 1 is for the die too.
const none = new Uint8Array(64).fill(1)
const up = (more: number) => Uint8Array.from(none, (byte, place) => (place < more ? 0 : byte))
const five = (first: Uint8Array) => [first, none, none, none, none]

describe('a view within the quarter', () => {
  it.each([
    [4, 4, false],
    [5, 2, false],
    [5, 3, true],
    [500, 3, true],
  ])('of %d households with %d that voted is due: %s', (votes, changed, due) => {
    expect(isViewDue({ votes, starSum: votes * 3 }, changed)).toBe(due)
  })

  it('shows the score to 0.1 and a band of votes', () => {
    expect(nextView({ votes: 12, starSum: 48 }, 380, null, none)).toEqual({
      view: { scoreTenths: 39, votesFrom: 10 },
      noise: 0,
    })
  })

  it('adds its noise to that of the views before', () => {
    const first = nextView({ votes: 12, starSum: 48 }, 380, null, up(3))
    expect(first).toEqual({ view: { scoreTenths: 40, votesFrom: 10 }, noise: 3 })
    const second = nextView({ votes: 15, starSum: 60 }, 380, first, up(2))
    expect(second).toEqual({ view: { scoreTenths: 41, votesFrom: 10 }, noise: 5 })
  })

  it('never shows more than every household could give', () => {
    expect(nextView({ votes: 5, starSum: 25 }, 500, null, up(30)).view.scoreTenths).toBe(50)
  })
})

describe('the close of a quarter', () => {
  const forty: Histogram = [2, 3, 5, 20, 10]

  it('publishes nothing below five households, no bars below thirty', () => {
    expect(closingOf([0, 0, 0, 0, 4], five(none))).toBeNull()
    expect(closingOf([0, 0, 0, 4, 1], five(none))).toEqual({ votes: 5, starSum: 21, bars: null })
    expect(closingOf([0, 0, 0, 20, 9], five(none))?.bars).toBeNull()
    expect(closingOf([0, 0, 0, 20, 10], five(none))?.bars).toEqual([0, 0, 0, 20, 10])
  })

  it('moves the bars until they agree with the sum', () => {
    expect(closingOf(forty, five(up(2)))).toEqual({
      votes: 40,
      starSum: 155,
      bars: [2, 3, 5, 18, 12],
    })
  })

  it('puts noisy steps back into order and between none and all', () => {
    expect(noisySteps(forty, [0, 0, 0, 0])).toEqual([2, 5, 10, 30])
    expect(noisySteps(forty, [-5, 9, -1, 50])).toEqual([0, 14, 14, 40])
  })

  it('takes five noises', () => {
    expect(() => closingOf(forty, [none])).toThrow('five noises')
  })

  it('always has bars that add up to votes and stars', () => {
    const bar = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(fc.tuple(bar, bar, bar, bar, bar), fc.integer(), (counts, seed) => {
        const closing = closingOf(counts, Array.from({ length: 5 }, bytesOf(diceOf(seed))))
        if (!closing?.bars) return households(counts) < 30
        const { votes, bars } = closing
        expect([households(bars), starSum(bars)]).toEqual([votes, closing.starSum])
        expect(Math.min(...bars)).toBeGreaterThanOrEqual(0)
        return votes === households(counts)
      }),
    )
  })
})
