// One page: its place in the phone, its life from onLoad to onUnload, its scrolling.
import { buildPageFrame } from '../frame/navigation.ts'
import type { Channel } from './channel.ts'
import { applyMeta } from './meta.ts'
import { report } from './phone.ts'
import { program } from './program.ts'
import { pullToRefresh } from './pull.ts'
import { backend, space } from './space.ts'
import { type Entry, remember } from './stack.ts'
import type { Instance, Query } from './types.ts'

let made = 0

export type Opening = { path: string; query: Query; channel: Channel; isTab: boolean }

/** Makes a page and gives it its place; it is loaded only when the stack knows it. */
export function createPage({ path, query, channel, isTab }: Opening): Entry {
  const unit = program().units[path]
  if (unit?.kind !== 'page') throw new Error(`page "${path}" is not found`)
  const config = { ...program().app.window, ...unit.config }
  made += 1
  const { element, scroller, body } = buildPageFrame(path, config)
  const root = backend.createRoot('wx-root', space, `/${path}`)
  const instance = root.get() as unknown as Instance
  const own = { id: made, path, query, config, root, instance, element, scroller, body }
  const entry: Entry = { ...own, channel, loaded: false, ready: false }
  instance.route = path
  instance.options = query
  remember(entry)
  document.querySelector('.pages')?.append(element)
  place(root, body)
  if (isTab && program().app.tabBar?.custom) addTabBar(entry)
  watchScroll(entry)
  if (config.enablePullDownRefresh) pullToRefresh(entry)
  return entry
}

function place(root: Entry['root'], parent: HTMLElement) {
  const placeholder = document.createElement('div')
  parent.append(placeholder)
  type Backend = Parameters<Entry['root']['attach']>
  root.attach(parent as unknown as Backend[0], placeholder as unknown as Backend[1])
}

/** A custom tab bar has an instance on each tab page, as in WeChat. */
function addTabBar(entry: Entry) {
  const root = backend.createRoot('wx-root', space, '/custom-tab-bar/index')
  entry.tabBarRoot = root
  entry.tabBar = root.get() as unknown as Instance
  place(root, entry.body)
}

export function showPage(entry: Entry): void {
  entry.element.hidden = false
  applyMeta(entry)
  if (!entry.loaded) {
    entry.loaded = true
    call(entry, 'onLoad', entry.query)
  }
  call(entry, 'onShow')
  entry.instance._$.triggerPageLifetime('show', [])
  entry.tabBar?._$.triggerPageLifetime('show', [])
  if (entry.ready) return
  entry.ready = true
  requestAnimationFrame(() => requestAnimationFrame(() => call(entry, 'onReady')))
}

export function hidePage(entry: Entry): void {
  entry.element.hidden = true
  call(entry, 'onHide')
  entry.instance._$.triggerPageLifetime('hide', [])
  entry.tabBar?._$.triggerPageLifetime('hide', [])
}

/** The page that is seen; the others find out when they are shown. */
export function resizePage(entry: Entry | undefined): void {
  if (!entry) return
  const { innerWidth: windowWidth, innerHeight: windowHeight } = window
  const resized = { size: { windowWidth, windowHeight } }
  call(entry, 'onResize', resized)
  entry.instance._$.triggerPageLifetime('resize', [resized])
}

export function closePage(entry: Entry): void {
  call(entry, 'onUnload')
  entry.root.release()
  entry.tabBarRoot?.release()
  entry.element.remove()
}

export function call(entry: Entry, name: string, value?: unknown): unknown {
  const method = entry.instance[name]
  if (typeof method !== 'function') return undefined
  try {
    return method.call(entry.instance, value)
  } catch (error) {
    report(error, `${entry.path} ${name}`)
    return undefined
  }
}

function watchScroll(entry: Entry) {
  const { scroller, config } = entry
  if (config.disableScroll) scroller.style.overflow = 'hidden'
  let wasNear = false
  scroller.addEventListener('scroll', () => {
    call(entry, 'onPageScroll', { scrollTop: scroller.scrollTop })
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
    const near = left <= (config.onReachBottomDistance ?? 50)
    if (near && !wasNear) call(entry, 'onReachBottom')
    wasNear = near
  })
}
