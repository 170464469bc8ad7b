// The wall's own controls, by keyboard where a keyboard would do.
import { listActivities } from '@linli/shared/activity/list-activities'
import { dateIn } from '@linli/shared/day'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aVisit, notRun, type Visit } from './support/browser.ts'
import { ask } from './support/call.ts'
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
    await visit?.context.close()
    await instance?.stop()
  })

  const owners = () =>
    page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.getAttribute('title')))
  const columns = () =>
    page.locator('iframe').evaluateAll((all) => {
      return new Set(all.map((frame) => Math.round(frame.getBoundingClientRect().left))).size
    })

  it('begins with a worker, a party member, a resident and a grid worker', async () => {
    expect(await owners()).toEqual(['赵敏的手机', '马丽花的手机', '段国华的手机', '普春花的手机'])
  })

  it('swaps two phones when one is given to the owner of the other', async () => {
    await give(page, 0, '段国华')
    expect(await owners()).toEqual(['段国华的手机', '马丽花的手机', '赵敏的手机', '普春花的手机'])
    await new Phone(page, '赵敏').heading('签到码').waitFor()
  })

  it('offers a scanner the other phones and never its own', async () => {
    const member = new Phone(page, '马丽花')
    await member.openScanner()
    await member.button(/对准.*段国华/).waitFor()
    expect(await member.button(/对准.*赵敏/).count()).toBe(1)
    expect(await member.button(/对准/).count()).toBe(3)
    await member.tap(member.button('取消'))
  })

  it('keeps people, network and letters through a reload', async () => {
    await turnNetwork(page, 1)
    await page.getByRole('switch', { name: '大字' }).press('Enter')
    await page.reload()
    expect(await owners()).toEqual(['段国华的手机', '马丽花的手机', '赵敏的手机', '普春花的手机'])
    const network = page.getByRole('switch', { name: '第二台手机的网络' })
    expect(await network.getAttribute('aria-checked')).toBe('false')
    const frame = page.getByTitle('马丽花的手机')
    await expect.poll(() => frame.getAttribute('src')).toContain('font=1.4&offline=1')
  })

  it('keeps nobody out and has four, two or one phone beside each other', async () => {
    expect(await barriers(page, ['iframe'])).toEqual([])
    const sizes = [
      [1440, 900, 4],
      [1024, 768, 2],
      [600, 800, 1],
    ] as const
    for (const [width, height, beside] of sizes) {
      await page.setViewportSize({ width, height })
      await expect.poll(columns).toBe(beside)
      expect(await barriers(page, ['iframe'])).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
    }
  })

  it('moves every clock on, lets the timers go off once, and never back', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    const shown = page.getByRole('region', { name: '这面墙的钟' })
    const minutes = async () => toMinutes(await shown.locator('.clock-time').innerText())
    const began = await minutes()
    await page.getByRole('button', { name: '往后 1 小时' }).click()
    await shown.getByText('拨好了，补跑了').waitFor()
    expect(await shown.getByRole('status').innerText()).toContain('活动结算')
    const later = await minutes()
    expect((later - began + 1440) % 1440).toBeGreaterThanOrEqual(60)
    expect((later - began + 1440) % 1440).toBeLessThanOrEqual(62)
    const worker = page.getByTitle('赵敏的手机')
    const clocks = await worker.evaluate((frame) => {
      const { Date: own } = (frame as HTMLIFrameElement)
        .contentWindow as unknown as typeof globalThis
      return own.now() - Date.now()
    })
    expect(Math.round(clocks / 60_000)).toBe(60)
    await page.getByLabel('拨到这个时间').fill('2026-01-01T09:00')
    await page.getByRole('button', { name: '拨到填的时间' }).click()
    await shown.getByText('钟只能往后拨。要往回，请重置。').waitFor()
    await page.reload()
    // A reload asks for the clock anew, and a part of a millisecond may be lost to it.
    await expect.poll(() => worker.getAttribute('src')).toMatch(/clock=(36|3599)/)
  })

  it('goes back to the beginning after a question: rows, clock and what phones keep', async () => {
    const before = await activities(instance.url)
    await page.evaluate(() => localStorage.setItem('phone:malihua:kept', '"{}"'))
    await page.getByRole('button', { name: '重置' }).click()
    await page.getByRole('button', { name: '先不' }).click()
    expect(await ahead(instance.url)).toBeGreaterThanOrEqual(3_599_000)
    await page.getByRole('button', { name: '重置' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '重置' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await ahead(instance.url)).toBe(0)
    expect(await page.evaluate(() => localStorage.getItem('phone:malihua:kept'))).toBeNull()
    expect(await activities(instance.url)).toEqual(before)
    await new Phone(page, '赵敏').heading('签到码').waitFor()
    await new Phone(page, '马丽花').button('扫码签到').waitFor()
  })
})

function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

async function ahead(url: string): Promise<number> {
  const response = await fetch(`${url}/wall/clock`)
  return ((await response.json()) as { ahead: number }).ahead
}

async function activities(url: string): Promise<string[]> {
  const { activities: listed } = await ask(url, 'malihua', listActivities, {
    communityId: null,
    fromOn: dateIn(Date.now()),
    days: 7,
  })
  return listed.map(({ activityId }) => activityId)
}
