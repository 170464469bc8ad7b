import { setColors, setTitle } from '../frame/navigation.ts'
import { startRefresh, stopRefresh } from '../runtime/pull.ts'
import * as router from '../runtime/router.ts'
import { top } from '../runtime/stack.ts'
import { api } from './call.ts'

type Url = { url: string }
type Events = { events?: Record<string, (...values: unknown[]) => void> }
type Scroll = { scrollTop?: number; selector?: string; duration?: number; offsetTop?: number }
type Colors = { frontColor: string; backgroundColor: string }

export const navigation = {
  navigateTo: api('navigateTo', ({ url, events }: Url & Events) => ({
    eventChannel: router.navigateTo(url, events),
  })),
  redirectTo: api('redirectTo', ({ url }: Url) => router.redirectTo(url)),
  reLaunch: api('reLaunch', ({ url }: Url) => router.reLaunch(url)),
  switchTab: api('switchTab', ({ url }: Url) => router.switchTab(url)),
  navigateBack: api('navigateBack', ({ delta }: { delta?: number }) => router.navigateBack(delta)),
  setNavigationBarTitle: api('setNavigationBarTitle', ({ title }: { title: string }) => {
    const page = top()?.element
    if (page) setTitle(page, title)
  }),
  setNavigationBarColor: api('setNavigationBarColor', (colors: Colors) => {
    const page = top()?.element
    if (page) setColors(page, colors.frontColor, colors.backgroundColor)
  }),
  startPullDownRefresh: api('startPullDownRefresh', () => {
    const entry = top()
    if (entry) startRefresh(entry)
  }),
  stopPullDownRefresh: api('stopPullDownRefresh', () => {
    const entry = top()
    if (entry) stopRefresh(entry)
  }),
  pageScrollTo: api('pageScrollTo', (to: Scroll) => {
    const entry = top()
    if (!entry) return
    const { scroller } = entry
    const found = to.selector
      ? entry.instance._$.getShadowRoot()?.querySelector(to.selector)?.getBackendElement()
      : undefined
    const at = found ? (found as unknown as HTMLElement).getBoundingClientRect().top : undefined
    const start = scroller.getBoundingClientRect().top - scroller.scrollTop
    const target = at === undefined ? (to.scrollTop ?? 0) : at - start + (to.offsetTop ?? 0)
    scroller.scrollTo({ top: target, behavior: to.duration === 0 ? 'auto' : 'smooth' })
  }),
}
