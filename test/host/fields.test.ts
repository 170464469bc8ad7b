import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { aDesk, type Desk, dataOf, errorsOf } from './support.ts'

let desk: Desk
let page: Page
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  page = await desk.open('?phone=one#/pages/fields/fields')
})
afterEach(async () => {
  expect(await errorsOf(page)).toEqual([])
})

test('model:value follows what is typed, and typing is told', async () => {
  await page.getByLabel('姓名').fill('小明明明明')
  expect(await page.locator('.shown').innerText()).toBe('小明明明')
  await page.getByLabel('姓名').press('Enter')
  expect((await dataOf(page)).seen).toEqual(['input 小明明明', 'confirm 小明明明'])
})

test('a form hands over every named field', async () => {
  await page.getByLabel('姓名').fill('小明')
  await page.getByLabel('说明').fill('一行\n两行')
  await page.getByRole('switch', { name: '开关' }).click()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('radio').nth(1).check()
  await page.getByRole('slider', { name: '程度' }).fill('7')
  await page.getByRole('button', { name: '提交' }).click()
  expect(JSON.parse(await page.locator('.sent').innerText())).toEqual({
    name: '小明',
    note: '一行\n两行',
    on: true,
    many: ['x', 'y'],
    one: 'q',
    level: 7,
    place: 0,
  })
  expect((await dataOf(page)).seen).toEqual(['input 小明', 'many x,y', 'one q'])
})

test('a form is emptied by its reset button', async () => {
  await page.getByLabel('姓名').fill('小明')
  await page.getByRole('button', { name: '重来' }).click()
  expect(await page.getByLabel('姓名').inputValue()).toBe('')
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  expect((await dataOf(page)).seen).toEqual(['input 小明', 'reset'])
})

test('a label passes a tap on to what it names', async () => {
  await page.getByText('甲').click()
  expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
  await page.getByText('姓名').click()
  expect(await page.getByLabel('姓名').evaluate((node) => node === document.activeElement)).toBe(
    true,
  )
})

test('a picker chooses from its list, or nothing', async () => {
  await page.locator('.place').click()
  await page.getByRole('listbox').selectOption('南')
  await page.getByRole('button', { name: '取消' }).click()
  expect(await page.locator('.place').innerText()).toBe('东')
  await page.locator('.place').click()
  await page.getByRole('listbox').selectOption('南')
  await page.getByRole('button', { name: '确定' }).click()
  expect(await page.locator('.place').innerText()).toBe('南')
})

test('columns of a picker may follow each other', async () => {
  await page.locator('.area').click()
  await page.getByRole('listbox', { name: '第1列' }).selectOption('二区')
  await page.getByRole('listbox', { name: '第2列' }).selectOption('四街')
  await page.getByRole('button', { name: '确定' }).click()
  expect(await page.locator('.area').innerText()).toBe('1,1')
})

test('a date is picked as WeChat writes it', async () => {
  await page.locator('.day').click()
  await page.getByLabel('选择').fill('2024-03-01')
  await page.getByRole('button', { name: '确定' }).click()
  expect(await page.locator('.day').innerText()).toBe('日期 2024-03-01')
})

test('rich text shows, and runs nothing', async () => {
  expect(await page.locator('b.bold').innerText()).toBe('粗')
  await page.waitForTimeout(200)
  expect(await page.evaluate(() => 'bad' in window)).toBe(false)
})

test('progress says how far it is', async () => {
  const bar = page.getByRole('progressbar', { name: '进度' })
  expect(await bar.getAttribute('aria-valuenow')).toBe('40')
})

test('a scroll-view scrolls by itself and tells its end', async () => {
  const list = page.locator('wx-scroll-view')
  await page.evaluate(() => {
    type Instance = { setData(data: object): void }
    const pages = (globalThis as unknown as { getCurrentPages(): Instance[] }).getCurrentPages()
    pages[0]?.setData({ into: 'r3' })
  })
  await expect.poll(() => list.evaluate((node) => node.scrollTop)).toBe(120)
  await list.evaluate((node) => node.scrollTo(0, 300))
  await expect.poll(async () => (await dataOf(page)).seen).toEqual(['lower'])
})

test('a swiper stands at its current item', async () => {
  const swiper = page.locator('wx-swiper')
  await expect.poll(() => swiper.evaluate((node) => node.scrollLeft)).toBe(375)
})
