import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { aDesk, type Desk, dataOf, errorsOf, routeOf } from './support.ts'

let desk: Desk
let page: Page
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(() => desk.close())
afterEach(async () => {
  expect(await errorsOf(page)).toEqual([])
})

const title = () => page.locator('.page:not([hidden]) .nav-title').innerText()
const call = (name: string, url?: string) =>
  page.evaluate(
    async ([api, address]) => {
      type Api = (options: { url?: string }) => Promise<{ errMsg: string }>
      const wx = (globalThis as unknown as { wx: Record<string, Api> }).wx
      const options = address ? { url: address } : {}
      return wx[api ?? '']?.(options).then(
        (result) => result.errMsg,
        (failure: { errMsg: string }) => failure.errMsg,
      )
    },
    [name, url],
  )

test('a page opens on another and gives way to it again', async () => {
  page = await desk.open()
  await page.getByText('乙').click()
  expect(await title()).toBe('详情')
  expect((await dataOf(page)).id).toBe('b')
  expect(await routeOf(page)).toBe('/pages/detail/detail?id=b')
  expect(page.url().endsWith('#/pages/detail/detail?id=b')).toBe(true)
  await page.getByRole('button', { name: '返回' }).click()
  expect(await title()).toBe('首页')
  expect((await dataOf(page)).lives).toEqual(['load ', 'show', 'broken', 'ready', 'hide', 'show'])
})

test('the opener hears what the opened page says', async () => {
  page = await desk.open()
  await page.getByRole('button', { name: '去详情' }).click()
  await page.getByRole('button', { name: '返回' }).click()
  expect((await dataOf(page)).lives).toContain('嗨')
})

test('ten pages stand on each other, not eleven', async () => {
  page = await desk.open()
  for (let depth = 1; depth < 10; depth += 1) {
    expect(await call('navigateTo', '/pages/detail/detail')).toBe('navigateTo:ok')
  }
  expect((await dataOf(page)).depth).toBe(10)
  expect(await call('navigateTo', '/pages/detail/detail')).toBe(
    'navigateTo:fail webview count limit exceed',
  )
})

test('tabs are switched, not opened, and stay alive', async () => {
  page = await desk.open()
  expect(await call('navigateTo', '/pages/fields/fields')).toBe(
    'navigateTo:fail can not navigateTo a tabbar page',
  )
  expect(await call('switchTab', '/pages/detail/detail')).toBe(
    'switchTab:fail can not switch to no-tabBar page',
  )
  await page.locator('.press').click()
  await page.getByRole('tab', { name: '填写' }).click()
  expect(await title()).toBe('填写')
  await page.locator('.page:not([hidden])').getByRole('tab', { name: '首页' }).click()
  const { pressed, lives } = await dataOf(page)
  expect(pressed).toBe(1)
  expect(lives).toEqual(['load ', 'show', 'broken', 'ready', 'hide', 'show'])
})

test('switching to a tab closes the pages above it', async () => {
  page = await desk.open()
  await page.getByRole('button', { name: '去详情' }).click()
  await page.getByRole('link', { name: '回首页' }).click()
  expect(await routeOf(page)).toBe('/pages/index/index')
  expect(await page.locator('.page').count()).toBe(1)
})

test('redirectTo and reLaunch leave nothing behind', async () => {
  page = await desk.open()
  await call('navigateTo', '/pages/detail/detail?id=1')
  await call('redirectTo', '/pages/detail/detail?id=2')
  expect(await page.locator('.page').count()).toBe(2)
  await call('reLaunch', '/pages/detail/detail?id=3')
  expect(await page.locator('.page').count()).toBe(1)
  expect(await call('navigateBack')).toBe('navigateBack:fail cannot navigate back at first page.')
  await page.getByRole('button', { name: '回到首页' }).click()
  expect(await title()).toBe('首页')
})

test('a page that does not exist is refused by name', async () => {
  page = await desk.open()
  expect(await call('navigateTo', '/pages/none/none')).toBe(
    'navigateTo:fail page "pages/none/none" is not found',
  )
})

test('an address opens its page, also in a subpackage and with its own frame', async () => {
  page = await desk.open('?phone=one#/extra/pages/far/far?x=%E4%BD%A0')
  expect((await dataOf(page)).x).toBe('%E4%BD%A0')
  expect(await page.locator('.page:not([hidden]) .nav').count()).toBe(0)
  expect((await page.locator('.page-view').boundingBox())?.y).toBe(0)
})

test('the end of a page is noticed, and a canvas can be drawn on', async () => {
  page = await desk.open('?phone=one#/pages/detail/detail')
  await expect.poll(async () => (await dataOf(page)).drawn).toBe(true)
  expect((await dataOf(page)).bottom).toBe(false)
  expect((await page.locator('.tall').boundingBox())?.height).toBe(2 * (812 - 88))
  await page.locator('.scroller').evaluate((node) => node.scrollTo(0, node.scrollHeight))
  await expect.poll(async () => (await dataOf(page)).bottom).toBe(true)
})

test('on a computer there is no status bar and rpx stops growing', async () => {
  page = await desk.open('?phone=one', 1024)
  expect((await page.locator('.nav').boundingBox())?.height).toBe(44)
  expect((await page.locator('.probe').boundingBox())?.width).toBe(250)
})
