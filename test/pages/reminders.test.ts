// Reminders by WeChat on the phone: its sheet in the tap, linli's question behind it, and whatever comes of both.
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { consents } from '../../miniprogram/lib/consents.ts'
import { findings } from '../e2e/support/looks.ts'
import { aDesk, type Desk, type PhoneWindow } from '../host/support.ts'
import { type Answer, type Asked, aServer } from './server.ts'
import { offered } from './told.ts'

const source = fileURLToPath(new URL('../../miniprogram', import.meta.url))
const words = '下次有消息时，用微信提醒我'
const noConsent = { failure: { kind: 'conflict', code: 'consentNeeded' } }
const templates = offered.map(({ template }) => template)

type WxWindow = { wx: { requestSubscribeMessage(): Promise<object> } }

let desk: Desk
let page: Page
let answer: Answer
const asked: Asked[] = []

beforeAll(async () => {
  desk = await aDesk(
    aServer(asked, () => answer),
    source,
  )
})
afterAll(() => desk.close())
beforeEach(() => {
  asked.length = 0
  answer = () => undefined
})
afterEach(async () => {
  expect(await findings(page)).toEqual([])
})

const open = async (phone: string, font = 1) => {
  page = await desk.open(`?phone=${phone}&font=${font}#/pages/messages/messages`)
  await button(words).waitFor()
}
const button = (name: string) => page.getByRole('button', { name, exact: true })
const press = (name: string) => button(name).click()
const says = (text: string) => page.getByText(text, { exact: true }).waitFor()
const turn = (online: boolean) =>
  page.evaluate((to) => (window as unknown as PhoneWindow).phone.setOnline(to), online)
const allowed = () => asked.filter(({ op }) => op === 'person.allowReminder')
const weChatSays = (result: object, fails = false) =>
  page.evaluate(
    ([said, isFailure]) => {
      const { wx } = window as unknown as WxWindow
      wx.requestSubscribeMessage = async () => {
        if (isFailure) throw said
        return said
      }
    },
    [result, fails] as const,
  )

test('asks WeChat in the tap, then for the consent, and says how many are left', async () => {
  let isGiven = false
  answer = (op) => {
    if (op === 'person.giveConsent') isGiven = true
    return op === 'person.allowReminder' && !isGiven ? noConsent : undefined
  }
  await open('asks', 1.4)
  await press(words)
  expect(allowed()).toEqual([])
  await press('允许')
  await page.getByText(consents.reminders.text).waitFor()
  await press('同意')
  await says('还能提醒您 2 次')
  expect(allowed().map(({ input }) => input)).toEqual([{ templates }, { templates }])
  expect(new Set(allowed().map(({ requestId }) => requestId)).size).toBe(1)
  await press('不再提醒我')
  await says('不再提醒您了。消息还会在这里。')
  expect(await button('不再提醒我').count()).toBe(0)
})

test('counts only what was ticked', async () => {
  await open('ticks')
  await press(words)
  await page.getByLabel('demo-grant-change').uncheck()
  await press('允许')
  await says('还能提醒您 2 次')
  expect(allowed()[0]?.input).toEqual({ templates: ['activityChange'] })
})

test('a refused consent keeps nothing, and the next tap asks WeChat again', async () => {
  answer = (op) => (op === 'person.allowReminder' ? noConsent : undefined)
  await open('declines', 1.4)
  await press(words)
  await press('允许')
  await press('不同意')
  await says('您没有同意，没有开提醒。消息还会在这里。')
  await press(words)
  await press('拒绝')
  await page.getByText('您没有允许，没有开提醒。').waitFor()
  expect(asked.map(({ op }) => op)).not.toContain('person.giveConsent')
  expect(allowed()).toHaveLength(1)
})

const [one, other] = offered.map(({ templateId }) => templateId)
test.each([
  ['refused', { [`${one}`]: 'reject', [`${other}`]: 'ban' }, false, '您没有允许，没有开提醒。'],
  ['banned', { [`${one}`]: 'ban', [`${other}`]: 'filter' }, false, '微信停了这种提醒，'],
  ['filtered', { [`${one}`]: 'filter', [`${other}`]: 'filter' }, false, '微信没有收下这种提醒，'],
  ['switched off', { errCode: 20004 }, true, '微信里的订阅消息关着。'],
  ['closed', { errCode: 20005 }, true, '微信停了这种提醒，'],
  ['in the background', { errCode: 10005 }, true, '微信没有打开提醒。'],
])('%s: says so and asks linli for nothing', async (phone, result, fails, sentence) => {
  await open(phone, 1.4)
  await weChatSays(result, fails)
  await press(words)
  await page.getByText(sentence).waitFor()
  expect(allowed()).toEqual([])
  await weChatSays({ [`${one}`]: 'acceptWithAudio', [`${other}`]: 'ban' })
  await press(words)
  await says('还能提醒您 2 次')
  expect(allowed()[0]?.input).toEqual({ templates: ['grantChange'] })
})

test('without network WeChat opens nothing', async () => {
  await open('offline', 1.4)
  await turn(false)
  await press(words)
  await says('没有网络，微信没有打开提醒。有网再按一次。')
})

test('what was allowed before the network went is counted when it is back, once', async () => {
  await open('kept', 1.4)
  const accepted = Object.fromEntries(offered.map(({ templateId }) => [templateId, 'accept']))
  await weChatSays(accepted)
  await turn(false)
  await press(words)
  await says('您允许了，已存在手机里，有网自动提交。')
  await turn(true)
  await says('还能提醒您 2 次')
  expect(await page.getByText('已存在手机里').count()).toBe(0)
  expect(allowed()).toHaveLength(1)
})

test('kept without a consent it waits for a tap, which does not ask WeChat again', async () => {
  let isGiven = false
  answer = (op) => {
    if (op === 'person.giveConsent') isGiven = true
    return op === 'person.allowReminder' && !isGiven ? noConsent : undefined
  }
  await open('waits', 1.4)
  await weChatSays({ [`${one}`]: 'accept' })
  await turn(false)
  await press(words)
  await says('您允许了，已存在手机里，有网自动提交。')
  await turn(true)
  await says('您允许了，还等您同意。请再按一次。')
  await weChatSays({ errCode: 20004 }, true)
  await press(words)
  await press('同意')
  await says('还能提醒您 2 次')
  expect(new Set(allowed().map(({ requestId }) => requestId)).size).toBe(1)
})

test('where nothing is offered nothing is shown', async () => {
  answer = (op) => (op === 'person.showReminders' ? { output: { offered: [] } } : undefined)
  page = await desk.open('?phone=none#/pages/messages/messages')
  await page.getByText('一共 3 条').waitFor()
  await expect.poll(() => asked.some(({ op }) => op === 'person.showReminders')).toBe(true)
  expect(await button(words).count()).toBe(0)
})

test('what could not be fetched is fetched again', async () => {
  answer = (op) =>
    op === 'person.showReminders'
      ? { failure: { kind: 'notAllowed', code: 'notAllowed' } }
      : undefined
  page = await desk.open('?phone=again&font=1.4#/pages/messages/messages')
  await button('再取一次微信提醒').waitFor()
  answer = () => undefined
  await press('再取一次微信提醒')
  await button(words).waitFor()
})
