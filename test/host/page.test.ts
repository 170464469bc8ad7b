import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { aDesk, type Desk, dataOf, errorsOf, type PhoneWindow } from './support.ts'

let desk: Desk
let page: Page
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  page = await desk.open()
})
afterEach(async () => {
  expect(await errorsOf(page)).toEqual([])
})

const style = (selector: string, name: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((node, key) => getComputedStyle(node).getPropertyValue(key), name)

test('text, lists, templates, includes and wxs show what the data says', async () => {
  expect(await page.locator('.top').innerText()).toBe('您好,邻居')
  expect(await page.locator('.item').allInnerTexts()).toEqual(['甲', '乙'])
  expect(await page.locator('wx-page > wx-root > .row').innerText()).toBe('twice:4')
  expect(await page.locator('.kind').innerText()).toBe('list 12')
  expect(await page.locator('.foot').innerText()).toBe('foot of 首页')
})

test('a page is as wide as the phone and 375rpx is half of it', async () => {
  expect((await page.locator('.probe').boundingBox())?.width).toBe(187.5)
})

test('page styles stay on their page, and component classes in their component', async () => {
  expect(await style('.top', 'color')).toBe('rgb(10, 20, 30)')
  expect(await page.locator('.number').count()).toBe(0)
  expect(await style('.parts_counter_counter--number', 'color')).toBe('rgb(0, 100, 0)')
  expect(await style('counter', 'margin-top')).toBe('10px')
  await page.getByRole('button', { name: '去详情' }).click()
  expect(await style('.page:not([hidden]) .top', 'color')).toBe('rgb(200, 0, 0)')
})

test('what app.wxss sets on the page reaches the custom tab bar', async () => {
  expect(await style('.custom-tab-bar_index--bar', 'background-color')).toBe('rgb(250, 250, 250)')
})

test('slots take what they are named for', async () => {
  expect(await page.locator('card').innerText()).toBe('盒子\n头身')
})

test('a component is told of its life, its page and its properties', async () => {
  await page.getByRole('button', { name: '加一' }).click()
  await expect.poll(() => page.locator('.parts_counter_counter--number').innerText()).toBe('3')
  await page.getByRole('button', { name: '去详情' }).click()
  const lives = await page.evaluate(() => {
    type Instance = { selectComponent(selector: string): { data: { lives: string[] } } }
    const pages = (globalThis as unknown as { getCurrentPages(): Instance[] }).getCurrentPages()
    return pages[0]?.selectComponent('#counter').data.lives
  })
  expect(lives).toEqual(['value 2', 'attached', 'show', 'ready', 'value 3', 'hide'])
})

test('roles and labels reach the page on built-in and on own tags', async () => {
  expect(await page.getByRole('heading', { name: '您好,邻居' }).count()).toBe(1)
  expect(await page.locator('counter').getAttribute('aria-label')).toBe('计数器')
  expect(await page.locator('.answer').getAttribute('aria-live')).toBe('polite')
  expect(await page.getByRole('tab', { name: '首页' }).getAttribute('aria-selected')).toBe('true')
  expect(await page.getByRole('tab', { name: '填写' }).getAttribute('aria-selected')).toBe('false')
})

test('a tap counts once, by mouse, by key and by a screen reader', async () => {
  await page.locator('.press').click()
  expect((await dataOf(page)).pressed).toBe(1)
  await page.getByRole('button', { name: '加一' }).focus()
  await page.keyboard.press('Enter')
  expect((await dataOf(page)).count).toBe(3)
  await page.waitForTimeout(100)
  await page.getByRole('button', { name: '加一' }).evaluate((node: HTMLElement) => node.click())
  expect((await dataOf(page)).count).toBe(4)
})

test('a finger that moves is no tap, one that stays is a long press', async () => {
  const box = await page.locator('.press').boundingBox()
  await page.mouse.move(50, (box?.y ?? 0) + 5)
  await page.mouse.down()
  await page.waitForTimeout(420)
  expect(await style('.press', 'background-color')).toBe('rgb(1, 2, 3)')
  await page.mouse.move(50, (box?.y ?? 0) + 40)
  await page.mouse.up()
  const { pressed, lives } = await dataOf(page)
  expect(pressed).toBe(0)
  expect(lives).toEqual(['load ', 'show', 'broken', 'ready', 'long'])
})

test('page-meta scales rem with the font size of the phone, and nothing else', async () => {
  expect(await style('.top', 'font-size')).toBe('32px')
  await page.evaluate(() => (window as unknown as PhoneWindow).phone.setFontScale(1.4))
  expect(await style('.top', 'font-size')).toBe('44.8px')
  expect((await page.locator('.probe').boundingBox())?.width).toBe(187.5)
  await page.getByRole('button', { name: '去详情' }).click()
  expect(await style('html', 'font-size')).toBe('16px')
})

test('TDesign buttons, dialogs and skeletons work', async () => {
  const button = page.getByRole('button', { name: '打开' })
  expect((await button.boundingBox())?.height).toBe(40)
  await button.click()
  await page.getByText('标题', { exact: true }).waitFor()
  await page.getByRole('button', { name: '好', exact: true }).click()
  await expect.poll(async () => (await dataOf(page)).dialog).toBe(false)
  expect(await page.locator('.t-skeleton__content').count()).toBe(1)
})

test('pulling down refreshes the page', async () => {
  await page.mouse.move(200, 120)
  await page.mouse.down()
  await page.mouse.move(200, 220, { steps: 4 })
  await page.mouse.up()
  expect((await dataOf(page)).lives).toContain('refresh')
})

test('the clock in the status bar can be moved', async () => {
  const shown = () => page.locator('.status-clock').innerText()
  const hour = Number((await shown()).split(':')[0])
  await page.evaluate(() => (window as unknown as PhoneWindow).phone.setClock(3_600_000))
  expect(Number((await shown()).split(':')[0])).toBe((hour + 1) % 24)
})
