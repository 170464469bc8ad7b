// Pull-down refresh: by wx.startPullDownRefresh or by a finger at the top of the page.
import { call } from './page.ts'
import type { Entry } from './stack.ts'

const enough = 60

export function pullToRefresh(entry: Entry): void {
  const { scroller } = entry
  let from: number | undefined
  const begin = (event: PointerEvent) => {
    from = scroller.scrollTop <= 0 ? event.clientY : undefined
  }
  const finish = (event: PointerEvent) => {
    if (from !== undefined && event.clientY - from > enough) startRefresh(entry)
    from = undefined
  }
  scroller.addEventListener('pointerdown', begin)
  scroller.addEventListener('pointerup', finish)
}

export function startRefresh(entry: Entry): void {
  entry.element.classList.add('refreshing')
  call(entry, 'onPullDownRefresh')
}

export function stopRefresh(entry: Entry): void {
  entry.element.classList.remove('refreshing')
}
