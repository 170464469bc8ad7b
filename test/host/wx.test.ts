import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wxNames } from '../../local/host/wx/names.ts'
import { aDesk, type Desk, dataOf, errorsOf, type PhoneWindow } from './support.ts'

type Api = (...values: unknown[]) => unknown
type Wx = Record<(typeof wxNames)[number], Api> & { openLocation: Api }
type WxWindow = { wx: Wx; localStorage: Storage }

let desk: Desk
const calls: unknown[] = []
beforeAll(async () => {
  desk = await aDesk({
    echo: (data, phone) => {
      calls.push([data, phone])
      return data
    },
  })
})
afterAll(() => desk.close())

const answer = (page: Page) => page.locator('.answer').innerText()

test('wx has exactly the names that are listed, and throws for every other', async () => {
  const page = await desk.open()
  const names = await page.evaluate(() => Object.keys((window as unknown as WxWindow).wx))
  expect(names.sort()).toEqual([...wxNames].sort())
  const said = await page.evaluate(() => {
    try {
      return String((window as unknown as WxWindow).wx.openLocation)
    } catch (error) {
      return (error as Error).message
    }
  })
  expect(said).toBe('wx.openLocation is not in this host')
})

test('a cloud function is called with the key of the phone', async () => {
  const page = await desk.open('?phone=anna')
  await page.getByRole('button', { name: '问服务器' }).click()
  await expect.poll(() => answer(page)).toBe('你')
  expect(calls).toEqual([[{ op: 'say', word: '你' }, 'anna']])
  expect(await errorsOf(page)).toEqual([])
})

test('without network a call fails as in WeChat, and the phone says so', async () => {
  const page = await desk.open('?phone=one&offline=1')
  const type = () =>
    page.evaluate(() => (window as unknown as WxWindow).wx.getNetworkType({}) as Promise<object>)
  expect(await type()).toEqual({ networkType: 'none', errMsg: 'getNetworkType:ok' })
  await page.getByRole('button', { name: '问服务器' }).click()
  await expect.poll(() => answer(page)).toBe('-404011')
  await page.evaluate(() => {
    const { wx, phone } = window as unknown as WxWindow & PhoneWindow
    wx.onNetworkStatusChange((status: unknown) => {
      ;(window as unknown as { told: unknown }).told = status
    })
    phone.setOnline(true)
  })
  expect(await page.evaluate(() => (window as unknown as { told: unknown }).told)).toEqual({
    isConnected: true,
    networkType: 'wifi',
  })
  await page.getByRole('button', { name: '问服务器' }).click()
  await expect.poll(() => answer(page)).toBe('你')
})

test('each phone has its own storage, with limits', async () => {
  const page = await desk.open('?phone=first')
  const said = await page.evaluate(async () => {
    const { wx } = window as unknown as WxWindow
    wx.setStorageSync('word', { a: [1] })
    const got = wx.getStorageSync('word')
    const none = wx.getStorageSync('none')
    const missing = await (wx.getStorage({ key: 'none' }) as Promise<unknown>).catch((each) => each)
    const big = await (
      wx.setStorage({ key: 'big', data: 'x'.repeat(1024 * 1024) }) as Promise<unknown>
    ).catch((each) => each)
    const info = wx.getStorageInfoSync()
    return { got, none, missing, big, info }
  })
  expect(said).toEqual({
    got: { a: [1] },
    none: '',
    missing: { errMsg: 'getStorage:fail data not found' },
    big: { errMsg: 'setStorage:fail entry size limit reached' },
    info: { keys: ['word'], currentSize: 1, limitSize: 10240 },
  })
  await page.goto(`${desk.address}?phone=second`)
  await page.waitForFunction(() => 'wx' in window)
  expect(await page.evaluate(() => (window as unknown as WxWindow).wx.getStorageSync('word'))).toBe(
    '',
  )
})

test('dialogs ask and wait for an answer', async () => {
  const page = await desk.open()
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByRole('dialog', { name: '确认' }).getByRole('button', { name: '确定' }).click()
  await expect.poll(() => answer(page)).toBe('是')
  await page.getByRole('button', { name: '订阅' }).click()
  await page.getByLabel('two').uncheck()
  await page.getByRole('button', { name: '允许' }).click()
  await expect
    .poll(() => answer(page))
    .toBe('{"one":"accept","two":"reject","errMsg":"requestSubscribeMessage:ok"}')
})

test('the sheet of messages opens in a tap only, and not without network', async () => {
  const page = await desk.open()
  const said = await page.evaluate(async () => {
    const { wx } = window as unknown as WxWindow
    const asked = Promise.resolve(wx.requestSubscribeMessage({ tmplIds: ['one'] }))
    return asked.then(
      () => 'opened',
      (error) => String(error.errMsg),
    )
  })
  expect(said).toMatch(/fail can only be invoked by user TAP gesture/)
  await page.evaluate(() => (window as unknown as PhoneWindow).phone.setOnline(false))
  await page.getByRole('button', { name: '订阅' }).click()
  await expect
    .poll(() => errorsOf(page))
    .toEqual(['promise: {"errMsg":"requestSubscribeMessage:fail network error","errCode":10002}'])
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('sharing shows the card that a chat would get', async () => {
  const page = await desk.open()
  await page.getByRole('button', { name: '分享' }).click()
  expect(await page.locator('.share-title').innerText()).toBe('一张卡片')
  expect(await page.locator('.share-path').innerText()).toBe('/pages/detail/detail?id=9')
})

test('the phone describes itself as it is drawn', async () => {
  const page = await desk.open('?phone=one&font=1.4')
  const said = await page.evaluate(() => {
    const { wx } = window as unknown as WxWindow
    return {
      info: wx.getWindowInfo() as Record<string, unknown>,
      base: wx.getAppBaseInfo() as Record<string, unknown>,
      capsule: wx.getMenuButtonBoundingClientRect(),
    }
  })
  expect(said.info).toMatchObject({ windowWidth: 375, windowHeight: 724, statusBarHeight: 44 })
  expect(said.base).toMatchObject({ fontSizeScaleFactor: 1.4, fontSizeSetting: 22.4 })
  expect(said.capsule).toEqual({
    left: 281,
    top: 50,
    right: 368,
    bottom: 82,
    width: 87,
    height: 32,
  })
})

test('what goes wrong in a page is collected', async () => {
  const page = await desk.open()
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken on purpose')
    })
  })
  await expect.poll(() => errorsOf(page)).toHaveLength(1)
  expect((await errorsOf(page))[0]).toContain('broken on purpose')
  expect((await dataOf(page)).count).toBe(2)
})
