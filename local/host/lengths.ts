/** Ties WeChat's lengths to the phone: rpx to its width, vh to the part a page can use. */
export function lengths(value: string): string {
  return value
    .replace(/(-?[\d.]+)rpx\b/g, 'calc($1 * var(--rpx))')
    .replace(/(-?[\d.]+)vh\b/g, 'calc($1 * var(--vh))')
    .replace(/env\(safe-area-inset-(top|bottom)[^)]*\)/g, 'var(--safe-$1)')
}
