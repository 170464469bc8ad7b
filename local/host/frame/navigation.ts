// The navigation bar of one page, and the boxes that a page lies in.

import { program } from '../runtime/program.ts'
import { navigateBack, reLaunch } from '../runtime/router.ts'
import { entryAt, top } from '../runtime/stack.ts'
import type { UnitConfig } from '../runtime/types.ts'
import { button, element } from './element.ts'

export function buildPageFrame(path: string, config: UnitConfig) {
  const body = element('wx-page', { 'data-page': path })
  const scroller = element('div', { class: 'scroller' }, refreshSign(), body)
  const view = element('div', { class: 'page-view' }, scroller)
  const custom = config.navigationStyle === 'custom'
  const page = element('div', { class: 'page', hidden: '' }, ...(custom ? [] : [bar()]), view)
  page.classList.toggle('custom', custom)
  setTitle(page, config.navigationBarTitleText ?? '')
  const front = config.navigationBarTextStyle === 'white' ? '#ffffff' : '#000000'
  setColors(page, front, config.navigationBarBackgroundColor ?? '#ffffff')
  return { element: page, scroller, body }
}

function bar(): HTMLElement {
  const back = button('nav-back', '', () => navigateBack())
  const home = button('nav-home', '', () => reLaunch(`/${program().app.pages[0]}`))
  back.ariaLabel = '返回'
  home.ariaLabel = '回到首页'
  const title = element('div', { class: 'nav-title', role: 'heading', 'aria-level': '1' })
  return element('div', { class: 'nav' }, back, home, title)
}

function refreshSign(): HTMLElement {
  const dot = () => element('i')
  return element('div', { class: 'refresh', 'aria-hidden': 'true' }, dot(), dot(), dot())
}

export function setTitle(page: Element, title: string): void {
  const node = page.querySelector('.nav-title')
  if (node) node.textContent = title
  if (entryAt(page) === top()) document.title = title
}

export function setColors(page: HTMLElement, front: string, background: string): void {
  page.style.setProperty('--nav-front', front)
  page.style.setProperty('--nav-background', background)
}
