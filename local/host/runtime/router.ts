// Moving between pages, as WeChat does it: a stack of ten, tabs that stay alive, one address each.
import { showTabs } from '../frame/tabs.ts'
import { type Channel, channel, type Listener } from './channel.ts'
import { closePage, createPage, hidePage, showPage } from './page.ts'
import { program } from './program.ts'
import { type Entry, stack, top } from './stack.ts'
import type { Query } from './types.ts'

const limit = 10
const tabs = new Map<string, Entry>()

type Target = { path: string; query: Query }

/** A page that a mini-program asks for and cannot have; the text is what errMsg ends with. */
export class Unreachable extends Error {}

export function navigateTo(url: string, events: Record<string, Listener> = {}): Channel {
  const target = resolve(url)
  if (isTab(target.path)) throw new Unreachable('can not navigateTo a tabbar page')
  if (stack.length >= limit) throw new Unreachable('webview count limit exceed')
  const before = top()
  if (before) hidePage(before)
  const opened = channel()
  for (const [name, listener] of Object.entries(events)) opened.on(name, listener)
  open(target, opened)
  return opened
}

export function redirectTo(url: string): void {
  const target = resolve(url)
  if (isTab(target.path)) throw new Unreachable('can not redirectTo a tabbar page')
  drop(1)
  open(target)
}

export function reLaunch(url: string): void {
  const target = resolve(url)
  drop(stack.length)
  for (const entry of tabs.values()) closePage(entry)
  tabs.clear()
  open(target)
}

export function switchTab(url: string): void {
  const target = resolve(url)
  if (!isTab(target.path)) throw new Unreachable('can not switch to no-tabBar page')
  const before = top()
  if (before?.path === target.path) return
  for (let last = top(); last && !isTab(last.path); last = top()) drop(1)
  const left = top()
  if (left?.path === target.path) {
    arrive(left)
    return
  }
  if (left && left === before) hidePage(left)
  stack.length = 0
  open({ path: target.path, query: {} })
}

export function navigateBack(delta = 1): void {
  if (stack.length < 2) throw new Unreachable('cannot navigate back at first page.')
  drop(Math.min(delta, stack.length - 1))
  const entry = top()
  if (entry) arrive(entry)
}

function open({ path, query }: Target, opened = channel()) {
  const opening = { path, query, channel: opened, isTab: isTab(path) }
  const entry = tabs.get(path) ?? createPage(opening)
  if (isTab(path)) tabs.set(path, entry)
  stack.push(entry)
  arrive(entry)
}

function arrive(entry: Entry) {
  history.replaceState(null, '', `${location.pathname}${location.search}#${route(entry)}`)
  showTabs(isTab(entry.path) ? entry.path : undefined)
  for (const other of stack) other.element.hidden = other !== entry
  entry.element.classList.toggle('first', stack.length === 1)
  entry.element.classList.toggle('home', stack.length > 1 || isHome(entry.path))
  showPage(entry)
}

function drop(count: number) {
  for (let left = count; left > 0; left -= 1) {
    const entry = stack.pop()
    if (!entry) return
    tabs.delete(entry.path)
    closePage(entry)
  }
}

export function route(entry = top()): string {
  if (!entry) return ''
  const query = Object.entries(entry.query).map(([name, value]) => `${name}=${value}`)
  return `/${entry.path}${query.length ? `?${query.join('&')}` : ''}`
}

/** Values stay as they were written: decoding is the page's business in WeChat too. */
export function resolve(url: string): Target {
  const [where = '', rest = ''] = url.split(/\?(.*)/s)
  const from = top()?.path ?? ''
  const base = new URL(where || from, `http://host/${from}`).pathname.replace(/^\//, '')
  const path = base.replace(/\.html$/, '')
  if (program().units[path]?.kind !== 'page') throw new Unreachable(`page "${path}" is not found`)
  const pairs = rest.split('&').filter(Boolean)
  return { path, query: Object.fromEntries(pairs.map((pair) => split(pair))) }
}

function split(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

export function isTab(path: string): boolean {
  return program().app.tabBar?.list.some((item) => item.pagePath === path) ?? false
}

function isHome(path: string): boolean {
  return path === program().app.pages[0] || isTab(path)
}

export function openFromAddress(): Target {
  const home = `/${program().app.pages[0]}`
  const url = location.hash.slice(1) || home
  try {
    const target = resolve(url)
    reLaunch(url)
    return target
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    console.error(`onPageNotFound: ${error.message}`)
    reLaunch(home)
    return resolve(home)
  }
}
