// What takes more than one person: a notice drafted, released, read and taken back; a member and a card scanned at the
// door; a record disputed and the answer; leaving, and the hours of it. By turns on one phone.
import { listAttendance } from '@linli/shared/activity/list-attendance'
import { dateIn } from '@linli/shared/day'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aVisit, notRun, type Visit } from './support/browser.ts'
import { ask } from './support/call.ts'
import { moveClock } from './support/code-screen.ts'
import { anInstance, type Instance } from './support/instance.ts'
import { type ActivityKeys, codes, openActivity } from './support/open-activity.ts'
import { aReader, picture } from './support/pictures.ts'
import { Hand } from './tasks/hand.ts'
import { openDuty, openFirstReceipt, openLast, openList, openMessages } from './tasks/ways.ts'

/** Whatever the hour, it has not begun: a time that is offered late in the evening is that of the next day. */
const later = dateIn(Date.now() + 2 * 86_400_000)

describe.skipIf(notRun)(`what takes more than one person${notRun}`, { timeout: 60_000 }, () => {
  let instance: Instance
  let browser: Browser
  let visit: Visit
  let hand: Hand
  let textIn: Awaited<ReturnType<typeof aReader>>
  let keys: ActivityKeys
  let title = ''

  beforeAll(async () => {
    instance = await anInstance()
    browser = await aBrowser()
    visit = await aVisit(browser, instance.url, [375, 812], 1)
    hand = new Hand(visit.page)
    textIn = await aReader(visit.context)
    ;({ title, ...keys } = await openActivity(instance.url))
  }, 240_000)

  afterAll(async () => {
    await visit?.context.close()
    await instance?.stop()
  })

  const onScreen = async () => (await textIn(picture(await visit.page.screenshot()))) ?? ''

  it('tells nobody of a draft until a second organizer releases it', async () => {
    await hand.open('liyuanyuan')
    await openDuty(hand)
    await hand.tap('新活动')
    await hand.type('做什么', '楼道合唱')
    await hand.tap(/改日期$/)
    await hand.page.locator('.picker-sheet input').fill(later)
    await hand.tap(hand.page.getByRole('button', { name: '确定' }))
    await hand.choose('先存草稿')
    await hand.tap('存成草稿')
    await hand.sees('已存成草稿')
    await hand.open('malihua')
    await openMessages(hand)
    expect(await hand.top.getByText('楼道合唱').count()).toBe(0)
    await hand.open('zhaomin')
    await openDuty(hand)
    await hand.tap(/楼道合唱/)
    await hand.tap(/^发布，/)
    await hand.sees('已发布')
  })

  it('brings the notice to a member, who signs up from it', async () => {
    await hand.open('malihua')
    await openMessages(hand)
    await hand.tap(/楼道合唱/)
    await hand.tap('报名')
    await hand.button('取消报名').waitFor()
  })

  it('takes it back, and tells who signed up', async () => {
    await hand.open('zhaomin')
    await openLast(hand, /楼道合唱/)
    await hand.tap('活动通知、群消息')
    await hand.tap('收回，改成草稿')
    await hand.sees('待发布')
    await hand.open('malihua')
    await openMessages(hand)
    await hand.sees(/楼道合唱.*社区先收回了/)
  })

  it('signs in a member whose 我的码 the organizer scans off the screen', async () => {
    await hand.open('yangxiaoying')
    await hand.tab('我的')
    await hand.tap(/^我的码/)
    await hand.page.getByRole('img', { name: '我的码' }).waitFor()
    const code = await onScreen()
    await hand.open('zhaomin')
    await openList(hand, title)
    await hand.tap('扫成员的码')
    await hand.aim(code)
    await hand.sees(/杨晓英.*签到/)
  })

  it('signs in the holder of a card that was printed from its page', async () => {
    await hand.open('zhaomin')
    await hand.tab('我的')
    await hand.tap(/^纸卡/)
    await hand.tap('发一张纸卡')
    await hand.type(/^姓名/, '演示·钱爷爷')
    await hand.tap(hand.page.getByRole('checkbox', { name: /本人签了同意书/ }))
    await hand.tap('发卡')
    const address = await hand.top.getByText(/https:.*\/k\//).textContent()
    await visit.page.goto(`/public${new URL(address?.trim() ?? '').pathname}`)
    const card = await onScreen()
    await hand.open('zhaomin')
    await openList(hand, title)
    await hand.tap('扫成员的码')
    await hand.aim(card)
    await hand.sees(/钱爷爷.*签到/)
  })

  it('lets a member say that the record is wrong, which only somebody without a hand in it answers', async () => {
    await hand.open('yangxiaoying')
    await openFirstReceipt(hand)
    await hand.tap('这条记录不对')
    await hand.choose('我没有参加')
    await hand.tap('提交')
    await hand.agreeIfAsked('社区收到了')
    await hand.open('zhaomin')
    await openDisputes()
    await hand.sees('这条您经手过')
    await hand.open('liyuanyuan')
    await openDisputes()
    await hand.tap('杨晓英：本人说得对')
    await hand.type(/一句答复/, '扫错了人。')
    await hand.tap('改记录')
    await hand.sees('答复过的')
    await hand.open('yangxiaoying')
    await openMessages(hand)
    await hand.sees(/社区认可了，扫错了人。/)
  })

  it('makes hours of a sign-out', async () => {
    await hand.open('malihua')
    await scanTheCode()
    await hand.sees('签到成功')
    await moveClock(instance.url, { forward: 20 * 60_000 })
    await hand.open('malihua')
    await scanTheCode()
    await hand.tap('签退')
    await hand.tap('现在就签退')
    await hand.button('现在就签退').waitFor({ state: 'detached' })
    await hand.open('malihua')
    await hand.tab('我的')
    await hand.tap('我的时长')
    await hand.sees(new RegExp(title))
  })

  it('has each of them once', async () => {
    const asked = { ...keys, skip: 0, most: 100 }
    const { people } = await ask(instance.url, 'zhaomin', listAttendance, asked)
    expect(
      people.map(({ name, way, standing, checkOutWay }) => [name, way, standing, checkOutWay]),
    ).toEqual([
      ['马丽花', 'scan', 'confirmed', 'scan'],
      ['演示·钱爷爷', 'card', 'confirmed', null],
      ['杨晓英', 'myCode', 'rejected', null],
    ])
    expect(await hand.errors()).toEqual([])
    expect(visit.elsewhere).toEqual([])
  })

  async function openDisputes() {
    await hand.tab('我的')
    await hand.tap(/签到异议/)
  }

  async function scanTheCode() {
    await hand.tap('扫码签到')
    await hand.aim((await codes(instance.url, keys)).fresh)
  }
})
