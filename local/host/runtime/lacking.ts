// What a component instance has in WeChat and the adapter does not give it.
import { query } from '../wx/query.ts'
import { entryOf } from './stack.ts'
import type { Instance } from './types.ts'

export const lacking = {
  getTabBar(this: Instance, callback?: (tabBar: unknown) => void): unknown {
    const tabBar = entryOf(this)?.tabBar
    callback?.(tabBar)
    return tabBar
  },
  getPageId(this: Instance): string {
    return `page-${entryOf(this)?.id ?? 0}`
  },
  createSelectorQuery(this: Instance): unknown {
    return query(this)
  },
  getOpenerEventChannel(this: Instance): unknown {
    return entryOf(this)?.channel
  },
}
