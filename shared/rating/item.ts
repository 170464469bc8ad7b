/** What a household can rate besides the overall stars, which alone are enough. Data, in versions, of a district. */
import * as z from 'zod'
import { count, line } from '../fields.ts'
import { stars } from './stars.ts'
import { itemKey } from './vote.ts'

export interface Item {
  /** The same as long as the item means the same, whatever it is called: so quarters can be compared. */
  key: string
  name: string
}

export interface ItemList {
  version: number
  /** First quarter in which it is asked. */
  since: string
  items: readonly Item[]
}

export const itemBounds = { least: 1, most: 12, shortest: 2, longest: 10 } as const

/** Version 1 everywhere, an example and no rule of any city; what a district writes itself follows it. */
export const firstList: ItemList = {
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
}

export function itemShape() {
  return z.strictObject({ key: itemKey(), name: line(itemBounds.longest) })
}

/** What was asked in a quarter, in the order in which it was asked. */
export function askedShape() {
  return z.strictObject({
    version: count().min(1),
    items: z.array(itemShape()).max(itemBounds.most),
  })
}

export type Asked = z.output<ReturnType<typeof askedShape>>

/**
 * The list asked in a quarter: of those that have begun the one written last, so a later version also takes the place
 * of one that was still to come. Before the first list nothing is asked but the overall stars.
 * @param lists by version.
 */
export function itemsAsked(quarter: string, lists: readonly ItemList[]): ItemList | null {
  return lists.filter(({ since }) => since <= quarter).at(-1) ?? null
}

/** What a household gives: overall stars, and stars for as many items of the list as it likes. */
export function givenStars(list: ItemList | null) {
  const keys = list?.items.map(({ key }) => key) ?? []
  const items = z.strictObject(Object.fromEntries(keys.map((key) => [key, stars().optional()])))
  return z.object({ overall: stars(), items })
}
