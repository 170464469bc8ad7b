/** What a household can rate besides the overall stars, which alone are enough. Data, in versions. */
import * as z from 'zod'
import { stars } from './stars.ts'

export interface ItemList {
  version: number
  /** First quarter in which it is asked. */
  since: string
  items: readonly { key: string; name: string }[]
}

/** Oldest first. A version that has been asked is never changed: a new one follows it. */
export const itemLists: readonly ItemList[] = [
  {
    version: 1,
    since: '2026-Q1',
    items: [
      { key: 'order', name: '秩序' },
      { key: 'cleaning', name: '保洁' },
      { key: 'repairs', name: '维修' },
      { key: 'greenery', name: '绿化' },
      { key: 'openFees', name: '收费公开' },
      { key: 'manner', name: '态度' },
    ],
  },
]

/** The list asked in a quarter; before the first one, nothing is asked but the overall stars. */
export function itemsAsked(quarter: string, lists: readonly ItemList[] = itemLists) {
  return lists.filter(({ since }) => since <= quarter).at(-1) ?? null
}

/** What a household gives: overall stars, and stars for as many items of the list as it likes. */
export function givenStars(list: ItemList | null) {
  const keys = list?.items.map(({ key }) => key) ?? []
  const items = z.strictObject(Object.fromEntries(keys.map((key) => [key, stars().optional()])))
  return z.object({ overall: stars(), items })
}
