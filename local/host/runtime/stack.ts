// The pages that are open, the newest last.
import type { Root } from 'glass-easel-miniprogram-adapter'
import type { Channel } from './channel.ts'
import type { Instance, Query, UnitConfig } from './types.ts'

export type Entry = {
  id: number
  path: string
  query: Query
  config: UnitConfig
  root: Root
  instance: Instance
  /** The whole page with its navigation bar. */
  element: HTMLElement
  /** What of it scrolls. */
  scroller: HTMLElement
  body: HTMLElement
  tabBar?: Instance
  tabBarRoot?: Root
  channel: Channel
  loaded: boolean
  ready: boolean
}

export const stack: Entry[] = []
const byElement = new WeakMap<Element, Entry>()

export function remember(entry: Entry): void {
  byElement.set(entry.element, entry)
}

export function top(): Entry | undefined {
  return stack.at(-1)
}

export function entryAt(node: Element | null | undefined): Entry | undefined {
  const element = node?.closest('.page')
  return element ? byElement.get(element) : undefined
}

export function entryOf(instance: Instance): Entry | undefined {
  return entryAt(instance._$.getBackendElement() as Element | null)
}
