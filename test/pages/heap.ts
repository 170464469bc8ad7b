// What stays in memory when somebody goes from page to page: measured after the browser has collected what it can.
import type { CDPSession, Page } from 'playwright-core'
import { ids } from './canned.ts'

const keys = `communityId=${ids.community}&activityId=${ids.activity}`

/** Pages of every kind: tabs, a page with a timer, one with a picture drawn ten times a minute, one with a form, lists. */
const tour = [
  ['switchTab', '/pages/activities/activities'],
  ['navigateTo', `/pages/activity/activity?${keys}`],
  ['navigateBack', ''],
  ['switchTab', '/pages/me/me'],
  ['navigateTo', '/pages/receipts/receipts'],
  ['navigateTo', `/organizer/sign-in-code/sign-in-code?${keys}`],
  ['navigateBack', ''],
  ['redirectTo', `/organizer/attendance/attendance?${keys}`],
  ['navigateTo', `/organizer/add-by-hand/add-by-hand?${keys}`],
  ['reLaunch', '/pages/messages/messages'],
] as const

export interface Heap {
  navigations: number
  before: number
  after: number
  /** In percent of `before`, to a tenth. */
  growth: number
}

/** @param warmUp navigations until the browser has compiled what it compiles, which stays as well. */
export async function walkAbout(page: Page, navigations: number, warmUp: number): Promise<Heap> {
  const devtools = await page.context().newCDPSession(page)
  await walk(page, warmUp)
  const before = await heapOf(devtools)
  await walk(page, navigations)
  const after = await heapOf(devtools)
  await devtools.detach()
  return { navigations, before, after, growth: Math.round((after / before - 1) * 1000) / 10 }
}

async function walk(page: Page, navigations: number): Promise<void> {
  for (let step = 0; step < navigations; step += 1) {
    const [how, url] = tour[step % tour.length] ?? tour[0]
    await page.evaluate(`wx.${how}(${url ? JSON.stringify({ url }) : '{}'})`)
    await page
      .locator('.page:not([hidden]) wx-page .loading')
      .first()
      .waitFor({ state: 'detached' })
  }
}

/** Bytes that are still reachable. Twice, because what was waiting for the first collection goes with the second. */
async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.enable')
  for (const _ of [1, 2]) await devtools.send('HeapProfiler.collectGarbage')
  return (await devtools.send('Runtime.getHeapUsage')).usedSize
}
