/** The next version of a district’s items: from when it can hold, and which keys its items have. */
import type { Item, ItemList } from './item.ts'
import { type Quarter, quarterAfter, quarterOf } from './quarter.ts'

/** A quarter is settled this long before it opens: whatever is written meanwhile has an end by then. */
const settledMs = 10 * 60_000
const quartersAhead = 4

export interface WishedItem {
  /** Null for what was not asked before. */
  key: string | null
  name: string
}

/** The quarters for which a version can be written at this moment: none that is open, nor later than in a year. */
export function quartersToCome(now: number): Quarter[] {
  let last = quarterOf(now + settledMs)
  return Array.from({ length: quartersAhead }, () => {
    last = quarterAfter(last)
    return last
  })
}

/**
 * A name that was asked before means what it meant; another name beside a key that was asked is a new name for that; all
 * else is new and gets a key of its own.
 */
export function withKeys(wished: readonly WishedItem[], lists: readonly ItemList[]): Item[] {
  const asked = lists.flatMap(({ items }) => items)
  const keyOf = new Map(asked.map(({ key, name }) => [bare(name), key]))
  let known = new Set(asked.map(({ key }) => key)).size
  return wished.map(({ key, name }) => {
    const had = keyOf.get(bare(name)) ?? key
    if (had !== null) return { key: had, name }
    known += 1
    return { key: `item${lettersOf(known)}`, name }
  })
}

/** A key that none of these lists has. */
export function hasStrangeKey(wished: readonly WishedItem[], lists: readonly ItemList[]): boolean {
  const keys = new Set(lists.flatMap(({ items }) => items.map(({ key }) => key)))
  return wished.some(({ key }) => key !== null && !keys.has(key))
}

/** The same thing twice, by name or because one is the new name of the other. */
export function hasItemTwice(items: readonly Item[]): boolean {
  const [keys, names] = [items.map(({ key }) => key), items.map(({ name }) => bare(name))]
  return [keys, names].some((all) => new Set(all).size < all.length)
}

export function areSameItems(one: readonly Item[], other: readonly Item[]): boolean {
  const [first, second] = [one, other].map((items) =>
    JSON.stringify(items.map(({ key, name }) => [key, name])),
  )
  return first === second
}

/** Blanks make no other name. */
function bare(name: string): string {
  return name.replace(/\s/g, '')
}

/** 1 A, 26 Z, 27 AA. */
function lettersOf(number: number): string {
  const [before, letter] = [Math.floor((number - 1) / 26), (number - 1) % 26]
  return `${before > 0 ? lettersOf(before) : ''}${String.fromCharCode(65 + letter)}`
}
