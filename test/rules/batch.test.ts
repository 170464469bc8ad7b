import { createHash } from 'node:crypto'
import { type Batch, batch, type CountedLine, rule } from '@linli/shared/rating/batch'
import { correctedBatch, shownUntil } from '@linli/shared/rating/correction'
import { digestOf, textOf } from '@linli/shared/rating/digest'
import { figuresOf } from '@linli/shared/rating/figures'
import { recompute } from '@linli/shared/rating/recompute'
import { describe, expect, it } from 'vitest'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

function counted(number: number, votes: number, starSum: number, given: Partial<CountedLine> = {}) {
  const line: CountedLine = {
    compoundId: idOf(number),
    compoundName: `演示·小区${number}`,
    compoundType: 'oldCompound',
    providerId: idOf(900 + number),
    providerName: '演示·和邻物业',
    providerKind: 'propertyCompany',
    households: 400,
    votes,
    starSum,
    bars: null,
    ...given,
  }
  return line
}

const lines = [
  counted(3, 20, 60),
  counted(1, 40, 168, { bars: [1, 2, 5, 12, 20] }),
  counted(2, 10, 40),
  counted(4, 8, 25, { compoundType: 'commercialCompound', providerKind: 'communityCare' }),
]

const published: Batch = {
  rule,
  placeId: idOf(700),
  placeName: '演示市',
  quarter: '2026-Q1',
  edition: 1,
  follows: null,
  publishedOn: '2026-04-20',
  ...figuresOf(lines),
  corrections: [],
}

function changed(change: (copy: Batch) => void): Batch {
  const copy = structuredClone(published)
  change(copy)
  return copy
}

describe('a batch', () => {
  it('has the figures of each type, and of each compound by type and id', () => {
    expect(published.types).toEqual([
      {
        compoundType: 'oldCompound',
        votes: 70,
        meanHundredths: 383,
        spreadHundredths: 101,
        compounds: 3,
        ranked: 1,
      },
      {
        compoundType: 'commercialCompound',
        votes: 8,
        meanHundredths: 313,
        spreadHundredths: 200,
        compounds: 1,
        ranked: 0,
      },
    ])
    const figures = published.lines.map(({ scoreTenths, lowTenths, highTenths, rank }) => [
      ...[scoreTenths, lowTenths, highTenths, rank],
    ])
    expect(figures).toEqual([
      [41, 38, 44, 1],
      [39, 34, 44, null],
      [33, 29, 37, null],
      [31, 24, 38, null],
    ])
  })

  it('is what its schema says', () => {
    expect(batch().parse(published)).toEqual(published)
  })

  it('is the same whatever order the lines come in', () => {
    expect(figuresOf([...lines].reverse())).toEqual(figuresOf(lines))
  })

  it('has one digest, whatever order its keys were written in', () => {
    const reversed = JSON.parse(JSON.stringify(published), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(textOf({ b: [2, { d: 1, c: null }], a: '甲' })).toBe(
      '{"a":"甲","b":[2,{"c":null,"d":1}]}',
    )
    expect(digestOf(reversed, sha256)).toBe(digestOf(published, sha256))
    expect(digestOf({ ...published, edition: 2 }, sha256)).not.toBe(digestOf(published, sha256))
  })
})

describe('computing a batch again', () => {
  const [first, second] = published.lines.map((one) => `${one.compoundId} ${one.providerId}`)

  it('finds nothing in a true one, also after it was a file', () => {
    expect(recompute(published)).toEqual([])
    expect(recompute(batch().parse(JSON.parse(textOf(published))))).toEqual([])
  })

  it.each([
    [
      'a score',
      (copy: Batch) => Object.assign(copy.lines[0] ?? {}, { scoreTenths: 42 }),
      [`${first}: scoreTenths`],
    ],
    [
      'a place',
      (copy: Batch) => Object.assign(copy.lines[1] ?? {}, { rank: 2 }),
      [`${second}: rank`],
    ],
    [
      'a range',
      (copy: Batch) => Object.assign(copy.lines[0] ?? {}, { lowTenths: 39 }),
      [`${first}: lowTenths`],
    ],
    [
      'the mean of a type',
      (copy: Batch) => Object.assign(copy.types[1] ?? {}, { meanHundredths: 312 }),
      ['commercialCompound: meanHundredths'],
    ],
    [
      'bars that do not add up',
      (copy: Batch) => Object.assign(copy.lines[0] ?? {}, { bars: [1, 2, 5, 11, 20] }),
      [`${first}: bars`, 'oldCompound: spreadHundredths'],
    ],
    [
      'a sum that no such votes have',
      (copy: Batch) => Object.assign(copy.lines[3] ?? {}, { starSum: 41 }),
      [`${idOf(4)} ${idOf(904)}: bars`],
    ],
    ['a type that is missing', (copy: Batch) => copy.types.pop(), ['1 said, 2 computed']],
  ] as const)('finds %s', (_what, change, found) => {
    expect(recompute(changed(change))).toEqual(expect.arrayContaining([...found]))
  })

  it('finds lines out of their order', () => {
    expect(recompute(changed((copy) => copy.lines.reverse())).length).toBeGreaterThan(0)
  })
})

describe('a correction', () => {
  const right = lines.map((line) =>
    line.compoundId === idOf(1) ? { ...line, bars: null, starSum: 120 } : line,
  )
  const reason = { digest: 'a'.repeat(64), correctedOn: '2026-05-10', because: '两户重复计入' }
  const corrected = correctedBatch(published, right, reason)
  const said = { wrongFrom: '2026-04-20', correctedOn: '2026-05-10', because: '两户重复计入' }

  it('is a new edition that follows the wrong one and can be computed again', () => {
    const { edition, follows, publishedOn } = corrected
    expect({ edition, follows, publishedOn }).toEqual({
      edition: 2,
      follows: 'a'.repeat(64),
      publishedOn: '2026-05-10',
    })
    expect(batch().parse(corrected)).toEqual(corrected)
    expect(recompute(corrected)).toEqual([])
  })

  it('tells of every line that says something else now what it said before', () => {
    const line = (number: number) => ({ compoundId: idOf(number), providerId: idOf(900 + number) })
    expect(corrected.corrections).toEqual([
      { ...line(1), was: { votes: 40, scoreTenths: 41, rank: 1 }, ...said },
      { ...line(2), was: { votes: 10, scoreTenths: 39, rank: null }, ...said },
      { ...line(3), was: { votes: 20, scoreTenths: 33, rank: null }, ...said },
    ])
  })

  it('tells of a line that was not there before', () => {
    const { corrections } = correctedBatch(published, [...lines, counted(9, 5, 20)], reason)
    expect(corrections.filter(({ was }) => was === null)).toEqual([
      { compoundId: idOf(9), providerId: idOf(909), was: null, ...said },
    ])
  })

  it('is shown as long as the error stood', () => {
    const days = corrected.corrections.map(shownUntil)
    expect(days).toEqual(['2026-05-30', '2026-05-30', '2026-05-30'])
  })

  it('keeps what was corrected before', () => {
    const again = correctedBatch(corrected, lines, { ...reason, correctedOn: '2026-05-12' })
    expect(again.corrections.slice(0, 3)).toEqual(corrected.corrections)
    expect(again.edition).toBe(3)
  })
})
