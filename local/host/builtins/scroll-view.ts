// scroll-view is an ordinary box that scrolls; this adds its events and its ways of being scrolled.
import { elementOf } from '../runtime/touch.ts'

const near = new WeakMap<Element, string>()
const asked = new WeakMap<Element, string>()

export function listenToScrollViews(): void {
  document.addEventListener('scroll', onScroll, { capture: true, passive: true })
  new MutationObserver((changes) => {
    for (const { target } of changes) if (target instanceof HTMLElement) follow(target)
  }).observe(document.body, {
    subtree: true,
    attributeFilter: ['scroll-into-view', 'scroll-top', 'scroll-left'],
  })
}

function onScroll({ target }: Event) {
  if (!(target instanceof HTMLElement) || target.tagName !== 'WX-SCROLL-VIEW') return
  const { scrollTop, scrollLeft, scrollWidth, scrollHeight, clientWidth, clientHeight } = target
  send(target, 'scroll', { scrollTop, scrollLeft, scrollWidth, scrollHeight })
  const lower = Number(target.getAttribute('lower-threshold') ?? 50)
  const upper = Number(target.getAttribute('upper-threshold') ?? 50)
  const vertical = target.hasAttribute('scroll-y')
  const passed = vertical ? scrollTop : scrollLeft
  const left = vertical ? scrollHeight - clientHeight - passed : scrollWidth - clientWidth - passed
  const edge = left <= lower ? 'lower' : passed <= upper ? 'upper' : ''
  if (edge && near.get(target) !== edge) send(target, `scrollto${edge}`, { direction: edge })
  near.set(target, edge)
}

/** These events belong to the scroll-view alone and do not bubble. */
function send(target: HTMLElement, name: string, detail: unknown) {
  elementOf(target)?.triggerEvent(name, detail)
}

function follow(target: HTMLElement) {
  if (target.tagName !== 'WX-SCROLL-VIEW') return
  const id = target.getAttribute('scroll-into-view') ?? ''
  const behavior = target.hasAttribute('scroll-with-animation') ? 'smooth' : 'auto'
  if (id && asked.get(target) !== id) {
    const found = [...target.querySelectorAll('*')].find((each) => elementOf(each)?.id === id)
    found?.scrollIntoView({ behavior, block: 'start' })
  }
  asked.set(target, id)
  const top = target.getAttribute('scroll-top')
  const left = target.getAttribute('scroll-left')
  if (top) target.scrollTo({ top: Number(top), behavior })
  if (left) target.scrollTo({ left: Number(left), behavior })
}
