import { firstList, givenStars, type ItemList, itemsAsked } from '@linli/shared/rating/item'
import { hasItemTwice, withKeys } from '@linli/shared/rating/next-list'
import { canBeRated, providerKinds } from '@linli/shared/rating/provider'
import { itemKey } from '@linli/shared/rating/vote'
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

it('asks what was written last, also where an earlier version was to begin later', () => {
  const items = firstList.items
  const lists = [
    firstList,
    { version: 2, since: '2026-Q4', items },
    { version: 3, since: '2026-Q3', items },
  ]
  const asked = ['2026-Q2', '2026-Q3', '2026-Q4'].map(
    (quarter) => itemsAsked(quarter, lists)?.version,
  )
  expect(asked).toEqual([1, 3, 3])
})

it('begins with a list that keeps to the bounds, and asks nothing twice', () => {
  const { version, items } = firstList
  expect([version, items.length, hasItemTwice(items)]).toEqual([1, 6, false])
})

it.each([
  ['what is called as before', [['order', '秩序']], ['order']],
  ['a new name', [['order', '门岗']], ['order']],
  ['an old name without its key', [[null, '绿 化']], ['greenery']],
  ['an old name beside another key', [['order', '绿化']], ['greenery']],
  [
    'what was never asked',
    [
      [null, '停车'],
      [null, '电梯'],
    ],
    ['itemG', 'itemH'],
  ],
] as const)('gives %s its key', (_what, wished, keys) => {
  const items = wished.map(([key, name]) => ({ key, name }))
  expect(withKeys(items, [firstList]).map(({ key }) => key)).toEqual(keys)
})

it('gives no key twice in fifty versions, the names of which are all new', () => {
  const lists: ItemList[] = [firstList]
  for (let version = 2; version <= 51; version += 1) {
    const wished = ['一', '二', '三'].map((name) => ({ key: null, name: `${name}${version}` }))
    lists.push({ version, since: '2026-Q2', items: withKeys(wished, lists) })
  }
  const keys = lists.flatMap(({ items }) => items.map(({ key }) => key))
  expect([keys.length, new Set(keys).size, keys.at(-1)]).toEqual([156, 156, 'itemEZ'])
  expect(keys.every((key) => itemKey().safeParse(key).success)).toBe(true)
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
  expect(givenStars(firstList).safeParse(given).success).toBe(taken)
})

it('rates everybody who serves, and not nobody', () => {
  expect(providerKinds.filter((kind) => !canBeRated(kind))).toEqual(['none'])
})
