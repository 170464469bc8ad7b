// 活动范围 on both phones and 社区设置, in the browser host with canned answers.
import { fileURLToPath } from 'node:url'
import { usualLimits } from '@linli/shared/activity/limits'
import { quartersToCome } from '@linli/shared/rating/next-list'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { consents } from '../../miniprogram/lib/consents.ts'
import { sentenceFor } from '../../miniprogram/lib/sentences.ts'
import { findings } from '../e2e/support/looks.ts'
import { aDesk, type Desk, errorsOf, type PhoneWindow } from '../host/support.ts'
import { ids, signedIn } from './canned.ts'
import { type Answer, type Asked, aServer } from './server.ts'

const source = fileURLToPath(new URL('../../miniprogram', import.meta.url))
const keys = `communityId=${ids.community}&activityId=${ids.activity}`
const fence = { latitude: 25.0592, longitude: 102.7015, radiusMetres: 200 }
const here = { latitude: 25.0593, longitude: 102.7015, accuracy: 20 }

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
  answer = (op) => {
    const checkIn = { ...signedIn.checkIn, checkedInAt: new Date().toISOString() }
    return op === 'activity.showActivity' ? { output: { checkIn, fence } } : undefined
  }
})
afterEach(async () => {
  expect(await errorsOf(page)).toEqual([])
  expect(await findings(page)).toEqual([])
})

async function open(where: string): Promise<void> {
  page = await desk.open(`?phone=one#/${where}`)
}
const setPlace = (place: typeof here | null) =>
  page.evaluate((at) => (window as unknown as PhoneWindow).phone.setPlace(at), place)
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const said = (text: string | RegExp) => page.getByText(text).waitFor()
const told = () => asked.filter(({ op }) => op === 'activity.tellFence').map(({ input }) => input)
const counts = '签到一样算'

test('a phone says one word after the sign-in stands, and never where it is', async () => {
  await open(`pages/receipt/receipt?${keys}`)
  await setPlace(here)
  await press('让手机看看')
  await said(consents.fence.text)
  await press('同意')
  await press('允许')
  await said(/手机告诉社区：在活动范围里/)
  expect(told()).toEqual([{ communityId: ids.community, activityId: ids.activity, isInside: true }])
  expect(JSON.stringify(asked)).not.toMatch(/latitude|longitude|25\.05|102\.70/)
  // Agreed and allowed: the next time nothing is pressed.
  asked.length = 0
  await page.goto('about:blank')
  await page.goto(`${desk.address}?phone=one&place=25.1,102.7015,20#/pages/receipt/receipt?${keys}`)
  await said(/手机告诉社区：/)
  expect(told()).toMatchObject([{ isInside: false }])
})

test.each([
  ['the phone knows nothing', null, '允许', /手机的定位没有开/],
  ['it is refused at WeChat', here, '拒绝', /您没有让微信用位置/],
  ['the phone is not sure', { ...here, accuracy: 900 }, '允许', /手机说不准在不在/],
])('nothing is said where %s, and the sign-in stands', async (_, place, act, words) => {
  await open(`pages/receipt/receipt?${keys}`)
  await setPlace(place)
  await press('让手机看看')
  await press('同意')
  if (place) await press(act)
  await said(words)
  expect(await page.getByText(counts).count()).toBe(1)
  expect(await page.getByText('已确认').count()).toBe(1)
  expect(told()).toEqual([])
})

test('who would rather not say is not asked for a consent', async () => {
  await open(`pages/receipt/receipt?${keys}`)
  await press('不用了')
  await said('没有说。签到一样算。')
  expect(asked.filter(({ op }) => op !== 'activity.showActivity').map(({ op }) => op)).toEqual([
    'activity.showReceipt',
  ])
})

test('an organizer chooses where an activity is and how far around, and takes it away', async () => {
  answer = () => undefined
  await open(`organizer/fence/fence?${keys}`)
  await press('定下来')
  await said('请先在地图上选活动的地方。')
  await press('在地图上选')
  await page.getByLabel('纬度,经度').fill('25.0592,102.7015')
  await press('确定')
  await page.getByRole('radio', { name: '500 米' }).click()
  await press('定下来')
  await said(/已定下：500 米内/)
  const set = () =>
    asked.filter(({ op }) => op === 'activity.setFence').map(({ input }) => input.fence)
  expect(set()).toEqual([{ ...fence, radiusMetres: 500 }])
  await press('不设范围了')
  await said('已经不设范围。签到照常。')
  expect(set()[1]).toBe(null)
})

test('社区设置 refuses what contradicts itself, says what stands and keeps what was typed', async () => {
  await open(`organizer/limits/limits?communityId=${ids.community}`)
  await page.getByLabel('一个人最多通知多少人').fill('0')
  await press('定下来')
  await said('请填 1 到 500 的整数。')
  await page.getByLabel('一个人最多通知多少人').fill('25')
  await page
    .getByRole('radiogroup', { name: '服务时长，一天最多记' })
    .getByText('4 小时', { exact: true })
    .click()
  await press('定下来')
  await said(/一天最多，一场其次，没扫码最少/)
  await page.getByRole('radiogroup', { name: '一场活动最多记' }).getByText('3 小时').click()
  answer = (op) =>
    op === 'activity.setLimits'
      ? { failure: { kind: 'conflict', code: 'activity.limitsStandSo' } }
      : undefined
  await press('定下来')
  await said(sentenceFor('activity.limitsStandSo').title)
  const { input } = asked.find(({ op }) => op === 'activity.setLimits') ?? {}
  const limits = { mostAlone: 25, mostMinutesPerDay: 240, mostMinutesPerActivity: 180 }
  expect(input).toMatchObject({ limits: { ...usualLimits, ...limits } })
})

test('who drafts notices sees the limits and who decided them, and sets none', async () => {
  answer = (op) => (op === 'activity.showLimits' ? { output: { maySet: false } } : undefined)
  await open(`organizer/limits/limits?communityId=${ids.community}`)
  await said('一个人最多通知 20 人')
  expect(await page.getByRole('button', { name: '定下来' }).count()).toBe(0)
})

test('打星的分项 names what is wrong, keeps what was typed when refused, and says from when', async () => {
  const refuse = (code: string) => {
    answer = (op) =>
      op === 'rating.setItems' ? { failure: { kind: 'conflict', code } } : undefined
  }
  const nth = (at: number) => page.getByRole('textbox', { name: `第 ${at} 项` })
  await open(`organizer/items/items?districtId=${ids.community}`)
  await said('开始时就有的例子')
  await press('写下一版')
  await press('去掉第 6 项')
  await press('第 3 项上移')
  await nth(1).fill('门岗')
  await said(/原来叫“秩序”，算同一项/)
  await press('加一项')
  await nth(6).fill('秩 序')
  await press('定下来')
  await said('第 6 项：和第 1 项是同一件事，请去掉一项。')
  await nth(6).fill('停车')
  refuse('rating.quarterSettled')
  await press('定下来')
  await said(new RegExp(sentenceFor('rating.quarterSettled').title))
  expect(await nth(6).inputValue()).toBe('停车')
  answer = () => undefined
  await page.getByRole('radio').last().click()
  await press('定下来')
  await said(/^已定下：第 2 版，/)
  const [, sent] = asked.filter(({ op }) => op === 'rating.setItems')
  expect(sent?.input).toEqual({
    districtId: ids.community,
    since: quartersToCome(Date.now())[3],
    items: [
      { key: 'order', name: '门岗' },
      { key: 'repairs', name: '维修' },
      { key: 'cleaning', name: '保洁' },
      { key: 'greenery', name: '绿化' },
      { key: 'openFees', name: '收费公开' },
      { key: null, name: '停车' },
    ],
  })
})

test('whoever ends a card says why', async () => {
  await open(`organizer/cards/cards?communityId=${ids.community}`)
  await press('停用罗奶奶的卡')
  await press('停用')
  await said('请选一个原因。')
  await page.getByRole('radio', { name: '发错了人' }).click()
  await press('停用')
  await expect.poll(() => asked.map(({ op }) => op)).toContain('activity.endCard')
  const { input } = asked.find(({ op }) => op === 'activity.endCard') ?? {}
  expect(input).toMatchObject({ endedBecause: 'wrongPerson' })
})

test('what somebody without a phone says is wrong is written down for them, with their number', async () => {
  await open(`organizer/attendance/attendance?${keys}`)
  await said(/回执编号 \d{3} \d{3} \d{3}/)
  await press('更正李英的记录')
  await press('代本人提异议')
  await press('提异议')
  await said('请选一个原因。')
  await page.getByRole('radio').first().click()
  await page.getByLabel('本人的原话（可以不填）').fill('那天我在医院')
  await press('提异议')
  await said(/已代李英提异议，2026年3月23日 前/)
  const { input } = asked.find(({ op }) => op === 'activity.disputeForAnother') ?? {}
  expect(input).toMatchObject({ disputeReason: 'neverThere', remark: '那天我在医院' })
  // Whoever has a phone does it themselves.
  await press('更正王建国的记录')
  expect(await page.getByText('代本人提异议').count()).toBe(0)
  await press('取消')
})

test('who is added by hand gets a number to take home', async () => {
  await open(`organizer/add-by-hand/add-by-hand?${keys}`)
  await page.getByLabel('姓名').fill('演示·罗奶奶')
  await page.getByRole('radio', { name: '没有手机' }).click()
  await press('补签')
  await said(/^\d{3} \d{3} \d{3}$/)
})
