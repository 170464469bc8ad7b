// The pages themselves, in the browser host with canned answers.

import { fileURLToPath } from 'node:url'
import { checkIn } from '@linli/shared/activity/check-in'
import { base64urlOfUuid } from '@linli/shared/base64url'
import { hostFailures } from '@linli/shared/failure'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { consents } from '../../miniprogram/lib/consents.ts'
import { Refused } from '../../miniprogram/lib/failures.ts'
import { mayStillSucceed } from '../../miniprogram/lib/pending-check-ins.ts'
import { sentenceFor } from '../../miniprogram/lib/sentences.ts'
import { aDesk, type Desk, errorsOf, type PhoneWindow } from '../host/support.ts'
import { ids, scanned, signedIn } from './canned.ts'
import { type Answer, type Asked, aServer } from './server.ts'

const source = fileURLToPath(new URL('../../miniprogram', import.meta.url))
const address = `https://linli.example/s/${base64urlOfUuid(ids.community)}/${base64urlOfUuid(ids.activity)}/${scanned.token}`
const scanPage = `pages/scan/scan?q=${encodeURIComponent(address)}`
const keys = `communityId=${ids.community}&activityId=${ids.activity}`

type WxWindow = { wx: { reLaunch(options: { url: string }): Promise<void> } }

let desk: Desk
let page: Page
let answer: Answer
const asked: Asked[] = []

beforeAll(async () => {
  const given = aServer(asked, () => answer)
  desk = await aDesk(given, source)
})
afterAll(() => desk.close())
beforeEach(() => {
  asked.length = 0
  answer = () => undefined
})
afterEach(async () => {
  expect(await errorsOf(page)).toEqual([])
})

async function open(where: string, settings = ''): Promise<void> {
  page = await desk.open(`?phone=one${settings}#/${where}`)
}

async function relaunch(where: string): Promise<void> {
  const url = `/${where}`
  await page.evaluate((to) => (window as unknown as WxWindow).wx.reLaunch({ url: to }), url)
}

const heading = () => page.locator('.page:not([hidden]) wx-page [role=heading]').first()
const text = () => page.locator('.page:not([hidden]) wx-page').innerText()
const button = (name: string) => page.getByRole('button', { name, exact: true })

/** What a thumb cannot hit or large text cuts off, by its words. */
function faults(): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('.page:not([hidden]) wx-page *')]
    const inside = shown.filter((node) => node.getBoundingClientRect().width > 0)
    const tight = inside
      .filter((node) => node.matches('[role=button], [role=switch], [role=tab]'))
      .filter((node) => node.getBoundingClientRect().height < 43.9)
    const cut = inside.filter((node) => node.getBoundingClientRect().right > innerWidth + 0.5)
    return [...tight, ...cut].map((node) => `${node.className}: ${node.innerText}`)
  })
}

test('the first screen needs one call and shows what waits, the first of it with the red button', async () => {
  await open('pages/home/home')
  await page.getByText('2 条签到等您确认').waitFor()
  expect(asked.map(({ op, input }) => [op, input])).toEqual([['activity.showHome', {}]])
  expect(await heading().innerText()).toBe('青禾社区')
  expect(await page.locator('.button-main').allInnerTexts()).toEqual(['签到码'])
  expect(await text()).toContain('2 条新消息')
  expect(await page.getByText('已报名').count()).toBe(1)
  await button('去确认：周末清扫楼道').click()
  await page.waitForFunction(() =>
    (window as unknown as PhoneWindow).phone.route().startsWith('/organizer/attendance'),
  )
})

test('who has nothing to do but to sign in has the scan as the red button', async () => {
  const output = { dues: [], waitingClaims: [], community: null, coming: [] }
  answer = (op) => (op === 'activity.showHome' ? { output } : undefined)
  await open('pages/home/home')
  await page.getByText('还不知道您住哪个社区').waitFor()
  expect(await page.locator('.button-main').allInnerTexts()).toEqual(['扫码签到'])
})

test('without network the first screen shows what it kept, and since when', async () => {
  await open('pages/home/home', '&offline=1')
  await page.getByText('没有网络').waitFor()
  expect(await page.locator('.button-main').allInnerTexts()).toEqual(['扫码签到'])
  await page.evaluate(() => (window as unknown as PhoneWindow).phone.setOnline(true))
  await page.getByText('2 条签到等您确认').waitFor()
  await page.evaluate(() => (window as unknown as PhoneWindow).phone.setOnline(false))
  await relaunch('pages/home/home')
  await page.getByText(/下面是今天 \d\d:\d\d 取到的。/).waitFor()
  expect(await text()).toContain('2 条签到等您确认')
})

test('长辈模式 on the first screen makes text larger everywhere, acts as wide as their rows, and stays', async () => {
  await open('pages/home/home')
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  expect(await size()).toBe('16px')
  await page.getByRole('switch', { name: '长辈模式' }).click()
  await expect.poll(size).toBe('22.4px')
  const widths = await page
    .locator('.due-act')
    .evaluateAll((all) => all.map((act) => act.clientWidth))
  expect(Math.min(...widths)).toBeGreaterThan(300)
  expect(await faults()).toEqual([])
  await relaunch('pages/me/me')
  await expect.poll(size).toBe('22.4px')
  expect(await page.getByRole('switch', { name: '长辈模式' }).getAttribute('aria-checked')).toBe(
    'true',
  )
})

test('the activities need one call and show what is on, with one red button', async () => {
  await open('pages/activities/activities')
  await page.getByText('周末清扫楼道').waitFor()
  expect(asked.map(({ op }) => op)).toEqual(['activity.listActivities'])
  expect(asked[0]?.input).toMatchObject({ communityId: null, days: 14 })
  expect(await heading().innerText()).toBe('青禾社区')
  expect(await page.locator('.button-main').allInnerTexts()).toEqual(['扫码签到'])
  expect(await page.getByText('演示', { exact: true }).count()).toBe(1)
})

/** What was asked to sign in; the receipt, once it shows, asks by itself what else stands on it. */
const untilReceipt = () => asked.map(({ op }) => op).filter((op) => op !== 'activity.showReceipt')

test('scanning holds the moment, signs in, and ends in a receipt after two answers', async () => {
  await open('pages/activities/activities')
  await button('扫码签到').click()
  await page.evaluate((code) => (window as unknown as PhoneWindow).phone.scan(code), address)
  await page.getByText('签到成功').waitFor()
  expect(await text()).toContain('3月14日 周六 09:03:12')
  expect(untilReceipt().slice(1)).toEqual(['activity.hold', 'activity.checkIn'])
  expect(asked[2]?.input).toMatchObject({ ...scanned })
  expect(await page.locator('.page:not([hidden]) .button-main').count()).toBe(0)
  await button('好的').click()
  await page.waitForFunction(
    () => (window as unknown as PhoneWindow).phone.route() === '/pages/activities/activities',
  )
})

test('who has signed in already reads when', async () => {
  answer = (op) => (op === 'activity.hold' ? { checkIn: true } : undefined)
  await open(scanPage)
  await page.getByText('您已于 09:03 签到').waitFor()
  // A receipt that is not fresh also asks what became of a dispute over it.
  await expect.poll(untilReceipt).toEqual(['activity.hold', 'activity.showActivity'])
})

test('a scan that is refused says the sentence of its code, or stays kept', async () => {
  await open('pages/me/me')
  for (const [code, kind] of Object.entries({ ...hostFailures, ...checkIn.failures })) {
    answer = () => ({ failure: { kind, code } })
    await relaunch(scanPage)
    const isKept = mayStillSucceed(new Refused(kind, code))
    const mayAgree = code === 'consentNeeded'
    const title = mayAgree ? '没有签到' : sentenceFor(code).title
    await page.getByText(isKept ? '已存在手机里' : title).waitFor()
    expect(await text(), code).not.toContain('成功')
    expect(await button('再扫一次').count(), code).toBe(isKept || mayAgree ? 0 : 1)
  }
})

test('a first sign-in holds the moment, asks for the consent, and signs in under the same ids', async () => {
  let hasAgreed = false
  answer = (op) => {
    if (op === 'person.giveConsent') hasAgreed = true
    const isLacking = op === 'activity.checkIn' && !hasAgreed
    return isLacking ? { failure: { kind: 'conflict', code: 'consentNeeded' } } : undefined
  }
  await open(scanPage, '&font=1.4')
  await page.getByText(consents.signIn.text).waitFor()
  await button('不同意').click()
  await page.getByText('您没有同意，').waitFor()
  expect(await faults()).toEqual([])
  await button('再问我一次').click()
  await button('同意').click()
  await page.getByText('签到成功').waitFor()
  expect(untilReceipt()).toEqual([
    'activity.hold',
    'activity.checkIn',
    'activity.checkIn',
    'person.giveConsent',
    'activity.checkIn',
  ])
  const signIns = asked.filter(({ op }) => op === 'activity.checkIn')
  expect(
    new Set(signIns.map(({ input, requestId }) => `${input.checkInId} ${requestId}`)).size,
  ).toBe(1)
})

test('a scan that waited for a consent is asked about when the page opens, not before', async () => {
  await open('pages/me/me')
  answer = (op) =>
    op === 'activity.checkIn' ? { failure: { kind: 'conflict', code: 'consentNeeded' } } : undefined
  await page.evaluate(
    (pending) => {
      const { wx } = window as unknown as {
        wx: { setStorageSync(key: string, value: unknown): void }
      }
      wx.setStorageSync('pendingCheckIns', [pending])
    },
    { ...scanned, checkInId: ids.checkIn, scannedAt: Date.now(), outcome: { state: 'unasked' } },
  )
  await relaunch('pages/activities/activities')
  await page.getByText(consents.signIn.text).waitFor()
  await button('不同意').click()
  await page.getByText('您没有同意，没有签到。').waitFor()
})

test('a code that is none is told apart from one that is refused', async () => {
  await open('pages/scan/scan?text=hello')
  await page.getByText('这不是签到码').waitFor()
  expect(asked).toEqual([])
  expect(await button('再扫一次').count()).toBe(1)
})

test('without network the scan is kept, and signs in by itself when the network is back', async () => {
  await open(scanPage, '&offline=1')
  await page.getByText('已存在手机里').waitFor()
  expect(await text()).toContain('有网自动提交')
  await page.evaluate(() => (window as unknown as PhoneWindow).phone.setOnline(true))
  await page.getByText('签到成功').waitFor()
})

test('a kept scan that comes too late says so, and never that it worked', async () => {
  answer = () => ({ failure: { kind: 'conflict', code: 'activity.codeExpired' } })
  await open(scanPage, '&offline=1')
  await page.getByText('已存在手机里').waitFor()
  await page.evaluate(() => (window as unknown as PhoneWindow).phone.setOnline(true))
  await page.getByText('提交晚了，没有签上').waitFor()
  expect(await text()).toContain('请找工作人员补签')
})

test('a kept scan whose code has passed goes to the community, which is not called signed in', async () => {
  const waiting = { ...signedIn.checkIn, standing: 'unconfirmed' }
  answer = (op) =>
    op === 'activity.checkInLate'
      ? { output: { ...signedIn, checkIn: waiting } }
      : { failure: { kind: 'conflict', code: 'activity.codeExpired' } }
  await open(scanPage, '&offline=1')
  await page.getByText('已存在手机里').waitFor()
  await page.evaluate(() => (window as unknown as PhoneWindow).phone.setOnline(true))
  await page.getByText('已交给社区确认').waitFor()
  expect(await text()).not.toContain('成功')
  expect(await button('再扫一次').count()).toBe(0)
  expect(asked.filter(({ op }) => op === 'activity.checkInLate')).toHaveLength(1)
})

test('the organizer shows a code that changes, with the last names masked', async () => {
  await open(`organizer/sign-in-code/sign-in-code?${keys}`)
  await page.getByRole('img', { name: '签到码' }).waitFor()
  await page.getByText('王*国、李*、未留名').waitFor()
  expect(await page.locator('.hall').innerText()).toBe('23')
  const picture = await page.getByRole('img', { name: '签到码' }).boundingBox()
  expect(picture).toMatchObject({ x: 7, width: (37 + 8) * 8, height: (37 + 8) * 8 })
})

const screens = [
  'pages/activities/activities',
  `pages/activity/activity?${keys}`,
  'pages/receipts/receipts',
  'pages/me/me',
  'pages/opinion/opinion',
  `pages/receipt/receipt?${keys}`,
  `organizer/today/today?communityId=${ids.community}`,
  `organizer/sign-in-code/sign-in-code?${keys}`,
  `organizer/attendance/attendance?${keys}`,
]

test('every screen fits in large text, and every target is large enough', async () => {
  await open('pages/me/me', '&font=1.4')
  for (const screen of screens) {
    await relaunch(screen)
    await page.locator('.page:not([hidden]) .card, .page:not([hidden]) .code').first().waitFor()
    await page.locator('.page:not([hidden]) .loading').waitFor({ state: 'detached' })
    expect(await faults(), screen).toEqual([])
  }
})
