// WeChat's own tab bar, for programs that do not bring one.
import { program } from '../runtime/program.ts'
import { switchTab } from '../runtime/router.ts'
import type { TabItem } from '../runtime/types.ts'
import { element } from './element.ts'

export function tabBar(): HTMLElement {
  const config = program().app.tabBar
  const bar = element('div', { class: 'tabs', role: 'tablist', hidden: '' })
  if (!config || config.custom) return bar
  bar.style.background = config.backgroundColor ?? '#ffffff'
  bar.style.setProperty('--tab', config.color ?? '#7d7e80')
  bar.style.setProperty('--tab-on', config.selectedColor ?? '#1c7c3d')
  bar.append(...config.list.map(tab))
  return bar
}

function tab(item: TabItem): HTMLElement {
  const icon = element('img', { alt: '', src: item.iconPath ?? '' })
  icon.hidden = !item.iconPath
  const made = element('button', { class: 'tab', role: 'tab', type: 'button' }, icon, item.text)
  made.dataset.path = item.pagePath
  made.addEventListener('click', () => switchTab(`/${item.pagePath}`))
  return made
}

export function showTabs(current: string | undefined): void {
  const config = program().app.tabBar
  const own = config !== undefined && !config.custom && current !== undefined
  document.querySelector('.phone')?.classList.toggle('with-tabs', own)
  const bar = document.querySelector<HTMLElement>('.tabs')
  if (!bar || !config) return
  bar.hidden = !own
  for (const made of bar.querySelectorAll<HTMLElement>('.tab')) {
    const on = made.dataset.path === current
    made.setAttribute('aria-selected', String(on))
    const item = config.list.find((each) => each.pagePath === made.dataset.path)
    const picture = on ? (item?.selectedIconPath ?? item?.iconPath) : item?.iconPath
    if (picture) made.querySelector('img')?.setAttribute('src', picture)
  }
}
