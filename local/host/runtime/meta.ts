// page-meta: the font size that the whole page stands on, and its background.
import { fontChanged, phone } from './phone.ts'
import { type Entry, top } from './stack.ts'

export type Meta = {
  rootFontSize: string
  pageFontSize: string
  pageStyle: string
  backgroundColor: string
}

const metas = new WeakMap<Entry, Meta>()
const standard = 16

export function setMeta(entry: Entry, meta: Meta): void {
  metas.set(entry, meta)
  if (entry === top()) applyMeta(entry)
}

/** Every page is a window of its own in WeChat; here the root element serves the one on top. */
export function applyMeta(entry: Entry): void {
  const meta = metas.get(entry)
  document.documentElement.style.fontSize = size(meta?.rootFontSize) || `${standard}px`
  entry.body.style.cssText = meta?.pageStyle ?? ''
  entry.body.style.fontSize = size(meta?.pageFontSize)
  const background = meta?.backgroundColor || entry.config.backgroundColor
  if (background) entry.scroller.style.backgroundColor = background
}

function size(value = ''): string {
  return value === 'system' ? `${standard * phone.fontScale}px` : value
}

fontChanged.on(() => {
  const entry = top()
  if (entry) applyMeta(entry)
})
