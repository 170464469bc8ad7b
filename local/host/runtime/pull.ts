// Pull-down refresh: by wx.startPullDownRefresh or by a finger at the top of the page.
import { call } from './page.ts'
import type { Entry } from './stack.ts'

const enough = 60

export function pullToRefresh(entry: Entry): void {
  const { scroller } = entry
  let from: number | undefined
  const begin = (event: Event) => {
    from = scroller.scrollTop <= 0 ? heightOf(event) : undefined
  }
  const finish = (event: Event) => {
    if (from !== undefined && heightOf(event) - from > enough) startRefresh(entry)
    from = undefined
  }
  for (const name of ['mousedown', 'touchstart']) {
    scroller.addEventListener(name, begin, { passive: true })
  }
  for (const name of ['mouseup', 'touchend']) scroller.addEventListener(name, finish)
}

function heightOf(event: Event): number {
  const at = event instanceof MouseEvent ? event : (event as TouchEvent).changedTouches[0]
  return at?.clientY ?? 0
}

export function startRefresh(entry: Entry): void {
  entry.element.classList.add('refreshing')
  call(entry, 'onPullDownRefresh')
}

export function stopRefresh(entry: Entry): void {
  entry.element.classList.remove('refreshing')
}
