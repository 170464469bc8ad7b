import { setMeta } from '../runtime/meta.ts'
import { entryAt } from '../runtime/stack.ts'
import { builtin } from './define.ts'

export const pageMeta = builtin('page-meta', {
  properties: { rootFontSize: '', pageFontSize: '', pageStyle: '', backgroundColor: '' },
  render({ element, values }) {
    const entry = entryAt(element)
    if (entry) setMeta(entry, values)
  },
})
