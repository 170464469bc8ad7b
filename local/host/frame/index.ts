// What WeChat and the phone draw around a page: status bar, capsule, tab bar, home bar, layers above.
import { clockChanged, networkChanged, phone } from '../runtime/phone.ts'
import { element } from './element.ts'
import { tabBar } from './tabs.ts'

export function buildFrame(): void {
  const clock = element('span', { class: 'status-clock' })
  const signs = element('span', { class: 'status-signs' }, signal(), battery())
  document.body.append(
    element(
      'div',
      { class: 'phone' },
      element('div', { class: 'pages' }),
      tabBar(),
      element('div', { class: 'status', 'aria-hidden': 'true' }, clock, signs),
      element('div', { class: 'capsule', 'aria-hidden': 'true' }, dots(), line(), ring()),
      element('div', { class: 'home-bar', 'aria-hidden': 'true' }),
      element('div', { class: 'layers' }),
    ),
  )
  const tick = () => {
    clock.textContent = new Date().toLocaleTimeString('zh-CN', {
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
      timeZone: 'Asia/Shanghai',
    })
  }
  const network = () => document.documentElement.classList.toggle('offline', !phone.online)
  tick()
  network()
  window.setInterval(tick, 5000)
  clockChanged.on(tick)
  networkChanged.on(network)
}

const signal = () => element('i', { class: 'status-bars' })
const battery = () => element('i', { class: 'status-cell' }, element('i'))
const dots = () => element('i', { class: 'capsule-more' })
const line = () => element('i', { class: 'capsule-line' })
const ring = () => element('i', { class: 'capsule-ring' })
