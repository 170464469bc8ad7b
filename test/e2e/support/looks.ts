// What an eye and a finger would stumble over on a screen; each finding is one line.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Everything below, and what the phone itself reports as gone wrong. @param withAxe it takes the longest, and sizes change little for it. */
export async function findings(page: Page, withAxe = true): Promise<string[]> {
  const errors = await page.evaluate(
    () => (window as Window & { phone?: { errors: string[] } }).phone?.errors ?? [],
  )
  const texts = await hiddenTexts(page)
  const kept = withAxe ? await barriers(page) : []
  return [...texts, ...(await smallTargets(page)), ...kept, ...errors]
}

/** Findings of axe that keep somebody out: `serious` and `critical`. */
export async function barriers(page: Page, besides: string[] = []): Promise<string[]> {
  // Half a megabyte of script: once per document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { violations } = await page.evaluate(async (exclude) => {
    type Axe = { run(context: object, options: object): Promise<AxeResults> }
    const { axe } = window as unknown as { axe: Axe }
    return axe.run({ include: ['body'], exclude }, { resultTypes: ['violations'] })
  }, besides)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`))
}

/** Texts that are cut off, run out of the screen, or cannot be scrolled out from under something. */
async function hiddenTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    const open = document.querySelector('[aria-modal="true"]') ?? document.body
    const walker = document.createTreeWalker(open, NodeFilter.SHOW_TEXT)
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
    // For a screen reader and no eye, as the header of a table below one with the same.
    const isSaidAlone = (from: Element) => {
      for (let box: Element | null = from; box; box = box.parentElement) {
        if (getComputedStyle(box).clipPath === 'inset(50%)') return true
      }
      return false
    }
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim()
      const parent = node.parentElement
      if (!text || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue
      if (parent.closest('script, style, [aria-hidden="true"]')) continue
      if (isSaidAlone(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const seen = ({ left, right, top, bottom }: DOMRect) => {
        const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        return over !== null && (over.contains(node) || parent.contains(over))
      }
      for (let at = 0; at < range.getClientRects().length; at += 1) {
        const here = range.getClientRects()[at] ?? new DOMRect()
        if (!seen(here)) {
          parent.scrollIntoView({ block: 'center' })
          // A text may be longer than the screen: this line of it to the middle.
          const below = (range.getClientRects()[at]?.top ?? 0) - innerHeight / 2
          for (let box: Element | null = parent; box; box = box.parentElement) {
            if (scrolls(getComputedStyle(box).overflowY)) box.scrollTop += below
          }
        }
        const line = range.getClientRects()[at] ?? new DOMRect()
        const { left, right, top, bottom, height } = line
        if (left < -1 || right > innerWidth + 1) found.add(`${text}: out of the screen`)
        let reachable = false
        // A line is drawn a little less high than its letters could be.
        const slack = height / 5
        for (let box: Element | null = parent; box; box = box.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(box)
          const edge = box.getBoundingClientRect()
          if (cuts(overflowX) && (right > edge.right + 1 || left < edge.left - 1)) {
            found.add(`${text}: cut at the side`)
          }
          reachable ||= scrolls(overflowY)
          const above = bottom > edge.bottom + slack || top < edge.top - slack
          if (!reachable && cuts(overflowY) && above) found.add(`${text}: cut in its height`)
        }
        const isOn = document.elementFromPoint((left + right) / 2, (top + bottom) / 2) !== null
        if (isOn && !seen(line)) found.add(`${text}: covered`)
      }
    }
    for (const node of document.querySelectorAll('*')) {
      if (node.scrollTop > 0) node.scrollTop = 0
      if (node.scrollLeft > 0) node.scrollLeft = 0
    }
    return [...found]
  })
}

/** Things to press that are smaller than a finger: 44 px, which is 88 rpx. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roles = ['button', 'tab', 'radio', 'switch', 'link', 'checkbox']
    const pressable = roles.map((role) => `[role="${role}"]`).join(',')
    const own = [...document.querySelectorAll<HTMLElement>(pressable)].filter(
      (node) => !/^(button|input)$/i.test(node.tagName) && node.checkVisibility(),
    )
    return own.flatMap((node) => {
      const { width, height } = node.getBoundingClientRect()
      if (width >= 43.5 && height >= 43.5) return []
      const name = node.getAttribute('aria-label') ?? node.textContent?.trim()
      return [`${name}: ${Math.round(width)} × ${Math.round(height)}`]
    })
  })
}
