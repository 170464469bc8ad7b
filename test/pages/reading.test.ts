// What a screen reader says, in its order: where one is, what waits, what else there is, how to go on.
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, type Desk } from '../host/support.ts'
import { ids } from './canned.ts'
import { aServer } from './server.ts'

const source = fileURLToPath(new URL('../../miniprogram', import.meta.url))
const keys = `communityId=${ids.community}&activityId=${ids.activity}`

let desk: Desk
let page: Page

beforeAll(async () => {
  desk = await aDesk(
    aServer([], () => () => undefined),
    source,
  )
})
afterAll(() => desk.close())

/** The first of these that does not come after the one before it; null when all are in order. */
function outOfOrder(said: string, expected: readonly string[]): string | null {
  let at = 0
  for (const words of expected) {
    const found = said.indexOf(words, at)
    if (found < 0) return words
    at = found + words.length
  }
  return null
}

const screens: [string, string[]][] = [
  [
    'pages/home/home',
    [
      ...[
        'heading "青禾社区"',
        'switch "长辈模式',
        'heading "等您办"',
        'button "签到码：周末清扫楼道"',
      ],
      ...['button "去确认：周末清扫楼道"', 'button "2 条新消息"', 'heading "这几天"', '已报名'],
      ...['button "看全部活动"', 'button "扫码签到"', 'tab "首页"', 'tab "活动"', 'tab "我的"'],
    ],
  ],
  [
    'pages/activities/activities',
    [
      'heading "青禾社区"',
      'radiogroup "选一天"',
      '周末清扫楼道',
      'button "扫码签到"',
      'tab "首页"',
    ],
  ],
  [
    'pages/me/me',
    ['heading "马丽花"', 'switch "长辈模式', '社区工作人员', 'button "消息', 'tab "首页"'],
  ],
  [
    `pages/activity/activity?${keys}`,
    ['heading "周末清扫楼道"', '时间', '地点', 'button "打电话给'],
  ],
  [`pages/receipt/receipt?${keys}`, ['heading "您已于', 'region "签到回执"', 'button "好的"']],
  [
    `organizer/attendance/attendance?${keys}`,
    ['heading "周末清扫楼道"', '已签到', 'button "确认', '王建国'],
  ],
]

test.each(screens)('%s is read from where one is to what one can do', async (where, expected) => {
  page = await desk.open(`?phone=one#/${where}`)
  await page.locator('.page:not([hidden]) [role=heading]').first().waitFor()
  await page.getByRole('status', { name: '正在取' }).waitFor({ state: 'detached' })
  const said = await page.locator('body').ariaSnapshot()
  await page.close()
  expect(outOfOrder(said, expected), said).toBeNull()
  expect(outOfOrder(said, [...expected].reverse())).not.toBeNull()
})
