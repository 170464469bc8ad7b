import { givenStars, itemLists, itemsAsked } from '@linli/shared/rating/item'
import { canBeRated, providerKinds } from '@linli/shared/rating/provider'
import { expect, it } from 'vitest'

it('asks the newest list that has begun', () => {
  const lists = [
    { version: 1, since: '2026-Q1', items: [{ key: 'order', name: '秩序' }] },
    { version: 2, since: '2026-Q3', items: [] },
  ]
  const asked = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2027-Q1'].map(
    (quarter) => itemsAsked(quarter, lists)?.version ?? null,
  )
  expect(asked).toEqual([null, 1, 1, 2, 2])
})

it('has versions that count up, begin in order, and ask nothing twice', () => {
  for (const [place, { version, since, items }] of itemLists.entries()) {
    expect(version).toBe(place + 1)
    expect(since > (itemLists[place - 1]?.since ?? '')).toBe(true)
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
  }
})

it.each([
  ['overall stars alone', { overall: 4, items: {} }, true],
  ['some items', { overall: 1, items: { order: 5, manner: 1 } }, true],
  ['items without the overall stars', { items: { order: 5 } }, false],
  ['no star', { overall: 0, items: {} }, false],
  ['six stars', { overall: 6, items: {} }, false],
  ['half a star', { overall: 3.5, items: {} }, false],
  ['an item of no list', { overall: 3, items: { parking: 3 } }, false],
  ['an item with six stars', { overall: 3, items: { order: 6 } }, false],
])('takes or refuses %s', (_what, given, taken) => {
  expect(givenStars(itemsAsked('2026-Q1')).safeParse(given).success).toBe(taken)
})

it('rates everybody who serves, and not nobody', () => {
  expect(providerKinds.filter((kind) => !canBeRated(kind))).toEqual(['none'])
})
