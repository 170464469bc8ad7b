// 消息 and 我的数据 in the browser host with canned answers: their faces, and what they ask and hand on.
import { fileURLToPath } from 'node:url'
import { retention } from '@linli/shared/person/retention'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { consents } from '../../miniprogram/lib/consents.ts'
import { sentenceFor } from '../../miniprogram/lib/sentences.ts'
import { findings } from '../e2e/support/looks.ts'
import { aDesk, type Desk, type PhoneWindow } from '../host/support.ts'
import { type Answer, type Asked, aServer } from './server.ts'
import { messages, nothingHeld } from './told.ts'

const source = fileURLToPath(new URL('../../miniprogram', import.meta.url))
const told = 'pages/messages/messages'
const held = 'pages/my-data/my-data'

type WxWindow = {
  wx: {
    reLaunch(options: { url: string }): Promise<void>
    getClipboardData(): Promise<{ data: string }>
    getStorageInfoSync(): { keys: string[] }
  }
}

let desk: Desk
let page: Page
let answer: Answer
const asked: Asked[] = []

beforeAll(async () => {
  const answers = aServer(asked, () => answer)
  desk = await aDesk(answers, source)
})
afterAll(() => desk.close())
beforeEach(() => {
  asked.length = 0
  answer = () => undefined
})
afterEach(async () => {
  expect(await findings(page)).toEqual([])
})

async function open(where: string, settings = ''): Promise<void> {
  page = await desk.open(`?phone=one${settings}#/${where}`)
}

async function relaunch(where: string): Promise<void> {
  const url = `/${where}`
  await page.evaluate((to) => (window as unknown as WxWindow).wx.reLaunch({ url: to }), url)
}

const answers = (to: string, output: object) => {
  answer = (op) => (op === to ? { output } : undefined)
}
const button = (name: string | RegExp) => page.getByRole('button', { name })
const ops = () => asked.map(({ op }) => op)

test('我的 says in words how much is unread, and leads to both', async () => {
  answers('person.showMe', { unreadMessages: 2 })
  await open('pages/me/me')
  await button('消息').getByText('2 条未读').waitFor()
  await button('消息').click()
  await page.getByText('一共 3 条').waitFor()
  await relaunch('pages/me/me')
  await button('我的数据').click()
  await page.getByText('存了您的这些').waitFor()
})

test('messages are sentences, the unread ones say so, and are read until the newest', async () => {
  await open(told, '&font=1.4')
  await page.getByText('张三接受了邀请，成为青禾社区的网格员。').waitFor()
  expect(await page.locator('.message').allInnerTexts()).toEqual([
    '张三接受了邀请，成为青禾社区的网格员。\n未读·3月14日 周六 09:03',
    '张三接替了您在青禾社区的网格员身份。\n未读·3月13日 周五 09:03',
    '您在青禾社区的网格员身份已结束。\n3月12日 周四 09:03',
  ])
  await expect
    .poll(() => ops().sort())
    .toEqual(['person.listMessages', 'person.readMessages', 'person.showReminders'])
  const marked = asked.find(({ op }) => op === 'person.readMessages')
  expect(marked?.input).toEqual({ until: messages[0]?.writtenAt })
})

test('where all is read nothing is marked, and more come when asked for', async () => {
  const [first, ...rest] = messages.map((message) => ({ ...message, readAt: message.writtenAt }))
  answers('person.listMessages', { unread: 0, total: 3, messages: [first] })
  await open(told)
  await page.getByText('都看过了').waitFor()
  answers('person.listMessages', { unread: 0, total: 3, messages: rest })
  await button('再看一些').click()
  await expect.poll(() => page.locator('.message').count()).toBe(3)
  const listed = asked.filter(({ op }) => op === 'person.listMessages')
  expect(listed.map(({ input }) => input.skip)).toEqual([0, 1])
  expect(ops()).not.toContain('person.readMessages')
})

test('one’s data is shown by its newest, and copied whole', async () => {
  await open(held, '&font=1.4')
  await page.getByText('还有 1 次，复制全部就能看到').waitFor()
  expect(await page.getByText('周末清扫楼道·青禾社区').count()).toBe(3)
  await button('复制全部').click()
  await page.getByText('已复制').waitFor()
  const { data } = await page.evaluate(() => (window as unknown as WxWindow).wx.getClipboardData())
  expect(data.match(/^- 周末清扫楼道·青禾社区，/gm)).toHaveLength(4)
  expect(data.match(/^- 周末清扫楼道：我没有参加，那天在外地，/gm)).toHaveLength(1)
  expect(data.match(/周末清扫楼道/g)).toHaveLength(5)
})

test('a consent is taken back after a question that says what follows', async () => {
  await open(held, '&font=1.4')
  await button(`收回同意：${consents.signIn.name}`).click()
  await page.getByText(consents.signIn.afterwards).waitFor()
  await button('先不').click()
  expect(ops()).toEqual(['person.showMyData'])
  answers('person.showMyData', { consents: [] })
  await button(`收回同意：${consents.signIn.name}`).click()
  await page.getByRole('dialog').getByRole('button', { name: '收回', exact: true }).click()
  await expect.poll(() => button(`收回同意：${consents.signIn.name}`).count()).toBe(0)
  expect(asked[1]).toMatchObject({ op: 'person.withdrawConsent', input: { purpose: 'signIn' } })
})

test('leaving says what goes and what stays, asks once more, and this phone forgets as well', async () => {
  await open('pages/me/me')
  await page.getByText('马丽花').first().waitFor()
  await relaunch(held)
  await button('注销并删除').click()
  await page.getByText('会留下，但看不出是您').waitFor()
  await page.locator('.page:not([hidden])').getByRole('button', { name: '注销并删除' }).click()
  await button('先不').last().click()
  expect(ops()).not.toContain('person.deleteMe')
  await page.locator('.page:not([hidden])').getByRole('button', { name: '注销并删除' }).click()
  await button('删除').last().click()
  await page.getByText('已经删完').waitFor()
  expect(asked.at(-1)).toMatchObject({ op: 'person.deleteMe', input: { isSure: true } })
  const kept = await page.evaluate(() => {
    return (window as unknown as WxWindow).wx.getStorageInfoSync().keys
  })
  expect(kept).toEqual([])
  await button('回到活动').click()
  await page.getByRole('button', { name: '扫码签到' }).waitFor()
})

test('leaving without network leaves everything as it is', async () => {
  await open('pages/leave/leave', '&font=1.4')
  await page.evaluate(() => (window as unknown as PhoneWindow).phone.setOnline(false))
  await button('注销并删除').click()
  await button('删除').last().click()
  await page.getByText('没有网络').waitFor()
  expect(await page.getByText('会删掉').count()).toBe(1)
})

test('the privacy guide in short says what is kept how long, and opens the whole of it', async () => {
  await open('pages/me/me', '&font=1.4')
  await button('隐私说明').click()
  await page.getByText('其他的存到您注销为止。').waitFor()
  for (const { days } of Object.values(retention)) {
    expect(await page.getByText(`${days} 天`, { exact: true }).count()).toBeGreaterThan(0)
  }
  await button(/看隐私指引全文/).click()
  await button('知道了').click()
})

test('both say when there is nothing yet', async () => {
  answers('person.listMessages', { unread: 0, total: 0, messages: [] })
  await open(told)
  await page.getByText('还没有消息').waitFor()
  answers('person.showMyData', nothingHeld)
  await relaunch(held)
  await page.getByText('还没有存您的数据').waitFor()
})

test.each([told, held])('%s says when it is refused or offline, and tries again', async (where) => {
  answer = () => ({ failure: { kind: 'notAllowed', code: 'notAllowed' } })
  await open(where)
  await page.getByText(sentenceFor('notAllowed').title).waitFor()
  await page.evaluate(() => (window as unknown as PhoneWindow).phone.setOnline(false))
  await button('再试一次').click()
  await page.getByText('没有网络').first().waitFor()
  answer = () => undefined
  await page.evaluate(() => (window as unknown as PhoneWindow).phone.setOnline(true))
  await button('再试一次').click()
  await page.locator('.card').first().waitFor()
})
