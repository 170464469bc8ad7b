import { builtin, type Host } from './define.ts'

const properties = {
  current: 0,
  autoplay: false,
  interval: 5000,
  circular: false,
  vertical: false,
  indicatorDots: false,
}
type Swiper = typeof properties

export const swiper = builtin('swiper', {
  properties,
  start(host) {
    const { element } = host
    element.addEventListener('scrollend', () => settle(host))
    window.setInterval(() => {
      const { autoplay, current } = host.values
      if (!autoplay || !element.isConnected || element.offsetParent === null) return
      go(host, (current + 1) % Math.max(1, itemsOf(element).length), 'autoplay')
    }, host.values.interval)
  },
  render(host) {
    const { element, values } = host
    element.classList.toggle('vertical', values.vertical)
    element.classList.toggle('with-dots', values.indicatorDots)
    requestAnimationFrame(() => scrollTo(element, values.current))
  },
})

function itemsOf(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(':scope > wx-swiper-item')]
}

function scrollTo(element: HTMLElement, index: number) {
  const item = itemsOf(element)[index]
  if (item) element.scrollTo({ left: item.offsetLeft, top: item.offsetTop })
}

/** Where the finger let go: the item that stands in view is the current one. */
function settle(host: Host<Swiper>) {
  const { element, values } = host
  const size = values.vertical ? element.clientHeight : element.clientWidth
  const passed = values.vertical ? element.scrollTop : element.scrollLeft
  const index = Math.round(passed / Math.max(1, size))
  if (index !== values.current) go(host, index, 'touch')
}

function go(host: Host<Swiper>, current: number, source: string) {
  host.set({ current })
  host.fire('change', { current, source, currentItemId: '' })
}
