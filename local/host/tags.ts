// The built-in tags of this host. In the page they carry the prefix wx-, as in WeChat, because a
// plain <input> or <button> would become the browser's own.
export const plainTags = [
  'view',
  'text',
  'label',
  'scroll-view',
  'swiper-item',
  'cover-view',
  'root-portal',
] as const

export const componentTags = [
  'button',
  'canvas',
  'checkbox',
  'checkbox-group',
  'form',
  'image',
  'input',
  'navigator',
  'page-meta',
  'picker',
  'progress',
  'radio',
  'radio-group',
  'rich-text',
  'slider',
  'swiper',
  'switch',
  'textarea',
] as const

const all = new Set<string>([...plainTags, ...componentTags])

export function isBuiltinTag(tag: string): boolean {
  return all.has(tag)
}

export function hostTag(tag: string): string {
  return all.has(tag) ? `wx-${tag}` : tag
}
