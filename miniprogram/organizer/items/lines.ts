// What a district asks besides the overall stars, version by version, in words; and the rows of the next one.
import type { OutputOf } from '@linli/shared/operation'
import { type Item, type ItemList, itemBounds, itemsAsked } from '@linli/shared/rating/item'
import { quartersToCome, type WishedItem, withKeys } from '@linli/shared/rating/next-list'
import { daysOf, type Quarter } from '@linli/shared/rating/quarter'
import type { showItems } from '@linli/shared/rating/show-items'
import { nearMoment } from '../../lib/when.ts'

export type Shown = OutputOf<typeof showItems>

export interface Row extends WishedItem {
  id: number
  /** What it was called, where it has another name now. */
  was: string
  wrong: string
}

/** By version, as the rules take them. */
export function listsOf({ lists }: Shown): ItemList[] {
  return [...lists].reverse()
}

export function namesOf(items: readonly Item[]): string {
  return items.map(({ name }) => name).join('、')
}

/** What is settled already and asked from a later quarter on. */
export function comingLines(shown: Shown, now: number) {
  let before = shown.asked?.version ?? 0
  return quartersToCome(now).flatMap((quarter) => {
    const list = itemsAsked(quarter, listsOf(shown))
    if (!list || list.version === before) return []
    before = list.version
    return [{ key: quarter, from: fromWords(quarter), names: namesOf(list.items) }]
  })
}

export function versionLines(shown: Shown, now: number) {
  const lists = listsOf(shown)
  return shown.lists.map(({ version, since, items, written }) => ({
    key: String(version),
    what: `第 ${version} 版，${fromWords(since)}`,
    names: namesOf(items),
    who: written
      ? `${written.name ?? '不在这里了'} ${nearMoment(written.at, now)}`
      : '开始时就有的例子',
    isUnused: itemsAsked(since, lists)?.version !== version,
  }))
}

export function quarterChoices(now: number) {
  return quartersToCome(now).map((key) => ({ key, words: fromWords(key) }))
}

/** `2026年4月起` */
export function fromWords(quarter: Quarter): string {
  const { from } = daysOf(quarter)
  return `${from.slice(0, 4)}年${Number(from.slice(5, 7))}月起`
}

/** Each row with what is wrong with it: too short, or the same as one above it. */
export function marked(rows: readonly Row[], lists: readonly ItemList[]): Row[] {
  const { shortest, longest } = itemBounds
  const items = withKeys(
    rows.map(({ key, name }) => ({ key, name: name.trim() })),
    lists,
  )
  return rows.map((row, at) => {
    const isShort = row.name.trim().length < shortest
    const same = items.findIndex(({ key }) => key === items[at]?.key)
    const double = same < at ? `和第 ${same + 1} 项是同一件事，请去掉一项。` : ''
    return { ...row, wrong: isShort ? `请写 ${shortest} 到 ${longest} 个字。` : double }
  })
}
