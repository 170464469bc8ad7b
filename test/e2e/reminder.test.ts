// A reminder by WeChat, from the tap that allows it to the message it tells of, on the phone wall.
import { cancelActivity } from '@linli/shared/activity/cancel-activity'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aVisit, notRun, type Visit } from './support/browser.ts'
import { ask } from './support/call.ts'
import { anInstance, type Instance } from './support/instance.ts'
import { barriers } from './support/looks.ts'
import { type ActivityKeys, openActivity } from './support/open-activity.ts'
import { give, Phone } from './support/wall.ts'

const reason = '下雨'

describe.skipIf(notRun)(`a reminder on the phone wall${notRun}`, { timeout: 60_000 }, () => {
  let instance: Instance
  let browser: Browser
  let visit: Visit
  let member: Phone
  let title = ''
  let keys: ActivityKeys

  beforeAll(async () => {
    instance = await anInstance()
    browser = await aBrowser()
    visit = await aVisit(browser, instance.url, [1440, 900], 1)
    ;({ title, ...keys } = await openActivity(instance.url))
    await visit.page.goto('/')
    member = new Phone(visit.page, '马丽花')
  }, 60_000)

  afterAll(async () => {
    await visit?.context.close()
    await instance?.stop()
  })

  const notices = () => visit.page.getByRole('region', { name: '服务通知' })
  const says = (words: string) => member.screen.getByText(words, { exact: true }).waitFor()

  it('is allowed at WeChat’s sheet, which names what it is for, and then consented to', async () => {
    await notices().getByText('还没有。').waitFor()
    await member.openScanner()
    await member.aimAt('赵敏')
    await member.heading('签到成功').waitFor()
    await member.tap(member.button('好的'))
    await member.tap(member.screen.getByRole('tab', { name: '我的' }))
    await member.tap(member.button('消息'))
    await member.tap(member.button('下次有消息时，用微信提醒我'))
    await member.screen.getByLabel('身份变动提醒').waitFor()
    await member.screen.getByLabel('活动变更通知').waitFor()
    await member.tap(member.button('允许'))
    await member.agree()
    await says('还能提醒您 2 次')
  })

  it('appears at that phone when the activity is called off', async () => {
    await ask(instance.url, 'zhaomin', cancelActivity, { ...keys, reason })
    const notice = notices().getByRole('listitem')
    await notice.getByText('马丽花的手机').waitFor({ timeout: 20_000 })
    expect(await notice.count()).toBe(1)
    await notice.getByRole('heading', { name: '活动变更通知' }).waitFor()
    expect(await notice.getByRole('definition').allInnerTexts()).toEqual([
      title,
      '活动取消了',
      expect.stringMatching(/^\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d$/),
    ])
    expect(await barriers(visit.page, ['iframe'])).toEqual([])
  })

  it('leads to the message, and one less is left', async () => {
    await notices().getByRole('button', { name: '在手机上打开' }).click()
    await member.screen.getByText('1 条未读').waitFor()
    const message = member.screen.locator('.message')
    expect(await message.innerText()).toContain(`“${title}”取消了：${reason}。`)
    await says('还能提醒您 1 次')
    expect(await member.errors(visit.page)).toEqual([])
    await give(visit.page, 1, '杨晓英')
    await notices().getByText('这台手机现在不在墙上。').waitFor()
    expect(visit.elsewhere).toEqual([])
  })
})
