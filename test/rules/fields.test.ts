import { count, day, id, line, moment } from '@linli/shared/fields'
import { describe, expect, it } from 'vitest'

describe('a line of text', () => {
  const field = line(10)

  it.each([
    ['is kept as it is', '清扫楼道', '清扫楼道'],
    ['loses blanks at both ends', '  清扫楼道\u3000 ', '清扫楼道'],
    ['keeps those inside', '清扫 楼道', '清扫 楼道'],
    ['comes out composed', 'Cafe\u0301', 'Café'],
    ['comes out composed where Hangul was taken apart', '\u1112\u1161\u11ab', '한'],
    ['may be as long as its limit', '长'.repeat(10), '长'.repeat(10)],
    ['may be longer while it is untrimmed', `${' '.repeat(30)}长`, '长'],
    ['may hold a character beyond the first plane', '𠮷田', '𠮷田'],
    ['may hold a joined emoji', '👨‍👩‍👧', '👨‍👩‍👧'],
  ])('%s', (_what, given, expected) => {
    expect(field.parse(given)).toBe(expected)
  })

  it.each([
    ['nothing', ''],
    ['only blanks', ' \u3000\t '],
    ['one character too many', '长'.repeat(11)],
    ['far more than its limit, even of blanks', ' '.repeat(41)],
    ['a NUL', 'a\u0000b'],
    ['a line break', 'a\nb'],
    ['a tab', 'a\tb'],
    ['an escape', 'a\u001bb'],
    ['a control character of the second block', 'a\u0085b'],
    ['a separator of lines', 'a\u2028b'],
    ['a separator of paragraphs', 'a\u2029b'],
    ['a mark that turns the direction', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
    ['a left-to-right mark', 'a\u200eb'],
    ['a right-to-left mark', 'a\u200fb'],
    ['an Arabic letter mark', 'a\u061cb'],
    ['a byte order mark inside', 'a\ufeffb'],
    ['half a character', 'a\ud842b'],
    ['a number', 7],
    ['null', null],
    ['a list', ['a']],
  ])('refuses %s', (_what, given) => {
    expect(field.safeParse(given).success).toBe(false)
  })
})

describe('a day', () => {
  it.each(['2026-03-14', '2024-02-29', '2000-02-29', '2025-12-31'])('may be %s', (date) => {
    expect(day().parse(date)).toBe(date)
  })

  it.each([
    ...['2026-02-30', '2025-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-01'],
    ...[
      '2026-01-00',
      '2026-1-1',
      '20260314',
      '2026-03-14T00:00:00Z',
      ' 2026-03-14',
      '2026-03-14\n',
    ],
    ...['２０２６-03-14', '+12026-03-14', '-2026-03-14', '', 'today'],
    // Years whose first or last moment neither JavaScript nor PostgreSQL writes with four digits.
    ...['0000-01-01', '9999-12-31'],
  ])('is never %j', (date) => {
    expect(day().safeParse(date).success).toBe(false)
  })
})

describe('a moment', () => {
  it.each(['2026-03-14T01:03:00Z', '2026-03-14T01:03:00.000Z'])('may be %s', (text) => {
    expect(moment().parse(text)).toBe(text)
  })

  it.each([
    '2026-02-30T00:00:00Z',
    '2026-03-14T24:00:00Z',
    '2026-03-14T01:03:00+08:00',
    '2026-03-14',
  ])('is never %s', (text) => {
    expect(moment().safeParse(text).success).toBe(false)
  })
})

describe('an id', () => {
  it.each(['', 'x', '6ba7b8109dad41d180b400c04fd430c8', '{6ba7b810-9dad-41d1-80b4-00c04fd430c8}'])(
    'is never %j',
    (text) => {
      expect(id().safeParse(text).success).toBe(false)
    },
  )

  it('may be of version 4, 7 or 8', () => {
    for (const version of ['4', '7', '8']) {
      const text = `6ba7b810-9dad-${version}1d1-80b4-00c04fd430c8`
      expect(id().parse(text)).toBe(text)
    }
  })
})

describe('a count', () => {
  it.each([0, 1, 2 ** 31])('may be %d', (value) => {
    expect(count().parse(value)).toBe(value)
  })

  it.each([-1, 0.5, NaN, Infinity, 2 ** 53, '1', null])('is never %j', (value) => {
    expect(count().safeParse(value).success).toBe(false)
  })
})
