import { navigateBack, navigateTo, redirectTo, reLaunch, switchTab } from '../runtime/router.ts'
import { builtin } from './define.ts'

export const navigator = builtin('navigator', {
  properties: { url: '', openType: 'navigate', delta: 1 },
  start(host) {
    host.element.setAttribute('role', 'link')
    host.element.tabIndex = 0
    host.onTap(() => {
      try {
        go(host.values)
        host.fire('success', {})
      } catch (error) {
        host.fire('fail', { errMsg: error instanceof Error ? error.message : String(error) })
        console.error(error)
      }
    })
  },
})

function go({ url, openType, delta }: { url: string; openType: string; delta: number }) {
  if (openType === 'navigate') navigateTo(url)
  else if (openType === 'redirect') redirectTo(url)
  else if (openType === 'switchTab') switchTab(url)
  else if (openType === 'reLaunch') reLaunch(url)
  else if (openType === 'navigateBack') navigateBack(delta)
}
