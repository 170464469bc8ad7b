// The wall's own controls, by keyboard where a keyboard would do.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aVisit, notRun, type Visit } from './support/browser.ts'
import { anInstance, type Instance } from './support/instance.ts'
import { barriers } from './support/looks.ts'
import { give, Phone, turnNetwork } from './support/wall.ts'

describe.skipIf(notRun)(`the phone wall${notRun}`, { timeout: 60_000 }, () => {
  let instance: Instance
  let browser: Browser
  let visit: Visit
  let page: Page

  beforeAll(async () => {
    instance = await anInstance()
    browser = await aBrowser()
    visit = await aVisit(browser, instance.url, [1440, 900], 1)
    page = visit.page
    await page.goto('/')
    await new Phone(page, '马丽花').button('扫码签到').waitFor()
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await instance?.stop()
  })

  const owners = () =>
    page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.getAttribute('title')))
  const columns = () =>
    page.locator('iframe').evaluateAll((all) => {
      return new Set(all.map((frame) => Math.round(frame.getBoundingClientRect().left))).size
    })

  it('begins with a worker, a party member and a resident', async () => {
    expect(await owners()).toEqual(['赵敏的手机', '马丽花的手机', '段国华的手机'])
  })

  it('swaps two phones when one is given to the owner of the other', async () => {
    await give(page, 0, '段国华')
    expect(await owners()).toEqual(['段国华的手机', '马丽花的手机', '赵敏的手机'])
    await new Phone(page, '赵敏').heading('签到码').waitFor()
  })

  it('offers a scanner the other phones and never its own', async () => {
    const member = new Phone(page, '马丽花')
    await member.openScanner()
    await member.button(/对准.*段国华/).waitFor()
    expect(await member.button(/对准.*赵敏/).count()).toBe(1)
    expect(await member.button(/对准/).count()).toBe(2)
    await member.tap(member.button('取消'))
  })

  it('keeps people, network and letters through a reload', async () => {
    await turnNetwork(page, 1)
    await page.getByRole('switch', { name: '大字' }).press('Enter')
    await page.reload()
    expect(await owners()).toEqual(['段国华的手机', '马丽花的手机', '赵敏的手机'])
    const network = page.getByRole('switch', { name: '第二台手机的网络' })
    expect(await network.getAttribute('aria-checked')).toBe('false')
    const frame = page.getByTitle('马丽花的手机')
    await expect.poll(() => frame.getAttribute('src')).toContain('font=1.4&offline=1')
  })

  it('keeps nobody out and has three, two or one phone beside each other', async () => {
    expect(await barriers(page, ['iframe'])).toEqual([])
    const sizes = [
      [1440, 900, 3],
      [1024, 768, 2],
      [600, 800, 1],
    ] as const
    for (const [width, height, beside] of sizes) {
      await page.setViewportSize({ width, height })
      await expect.poll(columns).toBe(beside)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
    }
  })
})
