// The story of the README, played on the phone wall in a real browser against a real `npm start`.
import { listAttendance } from '@linli/shared/activity/list-attendance'
import { readAddress } from '@linli/shared/activity/sign-in-code'
import { clockTime } from '@linli/shared/time'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aVisit, notRun, type Visit } from './support/browser.ts'
import { ask } from './support/call.ts'
import { anInstance, type Instance } from './support/instance.ts'
import { type ActivityKeys, openActivity } from './support/open-activity.ts'
import {
  aReader,
  type Picture,
  pictureOfCode,
  pictureWithoutCode,
  screenshotOf,
} from './support/pictures.ts'
import { drawReadme, wanted } from './support/readme.ts'
import { give, Phone, turnNetwork } from './support/wall.ts'

const oldAfter = 41_000

describe.skipIf(notRun)(`signing in on the phone wall${notRun}`, { timeout: 60_000 }, () => {
  let instance: Instance
  let browser: Browser
  let visit: Visit
  let textIn: Awaited<ReturnType<typeof aReader>>
  let worker: Phone
  let member: Phone
  let resident: Phone
  let title = ''
  let keys: ActivityKeys
  let earlier: { taken: number; picture: Picture }
  let signedInAt = ''
  const errors: string[] = []

  beforeAll(async () => {
    instance = await anInstance()
    browser = await aBrowser()
    visit = await aVisit(browser, instance.url, [1440, 900], 1)
    ;({ title, ...keys } = await openActivity(instance.url))
    await visit.page.goto('/')
    textIn = await aReader(visit.context)
    worker = new Phone(visit.page, '赵敏')
    member = new Phone(visit.page, '马丽花')
    resident = new Phone(visit.page, '段国华')
  }, 60_000)

  afterAll(async () => {
    await visit?.context.close()
    await instance?.stop()
  })

  const code = async () => textIn(await screenshotOf(visit.page, '赵敏'))
  const finished = async (phone: Phone) => {
    errors.push(...(await phone.errors(visit.page)))
  }

  it('shows today’s activity and its code on the worker’s phone, another one every ten seconds', async () => {
    await worker.heading(title).waitFor()
    const first = await expect.poll(code, { timeout: 15_000 }).not.toBeNull().then(code)
    earlier = { taken: Date.now(), picture: await screenshotOf(visit.page, '赵敏') }
    expect(readAddress(first ?? '')).toMatchObject(keys)
    expect(first).toHaveLength(98)
    await expect.poll(code, { timeout: 20_000, interval: 500 }).not.toBe(first)
    expect(await code()).toMatch(/^https:\/\/linli\.example\/s\//)
  })

  it('signs a party member in who scans the pixels of the other phone', async () => {
    await member.button(new RegExp(title)).first().waitFor()
    await member.openScanner()
    await member.aimAt('赵敏')
    const scanned = member.taps
    await member.heading('签到成功').waitFor()
    const receipt = member.screen.getByRole('region', { name: '签到回执' })
    const words = (await receipt.textContent()) ?? ''
    signedInAt = /签到\s*(\d\d:\d\d)/.exec(words)?.[1] ?? ''
    expect(signedInAt).toMatch(/^\d\d:\d\d$/)
    expect(words).toContain(title)
    expect(member.taps - scanned).toBeLessThanOrEqual(2)
    if (wanted) {
      await worker.screen.getByText('马*花').waitFor()
      await drawReadme(visit.page, 'wall.png')
    }
    console.log(`Taps to sign in: ${scanned} to scan, ${member.taps - scanned} after the scan`)
  })

  it('tells who scans again since when they are signed in', async () => {
    await member.tap(member.button('好的'))
    await member.openScanner()
    await member.aimAt('赵敏')
    await member.heading(`您已于 ${signedInAt} 签到`).waitFor()
    await finished(member)
  })

  it('takes the text of the code as well', async () => {
    const other = await give(visit.page, 1, '杨晓英')
    await other.openScanner()
    await other.paste((await code()) ?? '')
    await other.heading('签到成功').waitFor()
    await finished(other)
  })

  it('finds no code in a picture that has none, and says so in the scanner', async () => {
    await resident.openScanner()
    await resident.upload(await pictureWithoutCode(visit.context))
    await resident.screen.getByText('没有找到二维码').waitFor()
  })

  it('says of another code that it is no sign-in code', async () => {
    await resident.upload(await pictureOfCode(visit.context, 'https://linli.example/about'))
    await resident.heading('这不是签到码').waitFor()
  })

  it('keeps a scan without network on the phone, and sends it when the network is back', async () => {
    const warden = await give(visit.page, 1, '普春花')
    await warden.button('扫码签到').waitFor()
    await turnNetwork(visit.page, 1)
    await warden.openScanner()
    await warden.aimAt('赵敏')
    await warden.heading('已存在手机里').waitFor()
    expect(await warden.heading('签到成功').count()).toBe(0)
    await turnNetwork(visit.page, 1)
    await warden.heading('签到成功').waitFor()
    await finished(warden)
  })

  it('lets somebody unknown sign in, to be confirmed by the community', async () => {
    const passerBy = await give(visit.page, 1, '路过的人')
    await passerBy.openScanner()
    await passerBy.aimAt('赵敏')
    const scanned = passerBy.taps
    await passerBy.agree()
    await passerBy.heading('签到成功').waitFor()
    expect(passerBy.taps - scanned).toBe(1)
    await passerBy.screen.getByText('待社区确认').waitFor()
    await finished(passerBy)
  })

  it('refuses a picture older than thirty seconds and says why', async () => {
    await visit.page.waitForTimeout(Math.max(0, earlier.taken + oldAfter - Date.now()))
    await resident.tap(resident.button('再扫一次'))
    await resident.upload(earlier.picture)
    await resident.heading('这个码已经换了').waitFor()
    await resident.screen.getByText('签到码每 10 秒一换，截图和旧码不能用。').waitFor()
  })

  it('signs nobody in whose network came back too late for the code', async () => {
    const officer = await give(visit.page, 1, '何建平')
    await officer.button('扫码签到').waitFor()
    await turnNetwork(visit.page, 1)
    await officer.openScanner()
    await officer.upload(earlier.picture)
    await officer.heading('已存在手机里').waitFor()
    await turnNetwork(visit.page, 1)
    await officer.heading('提交晚了，没有签上').waitFor()
    await finished(officer)
  })

  it('accepts a picture of the code as it is now', async () => {
    await resident.tap(resident.button('再扫一次'))
    await resident.upload(await screenshotOf(visit.page, '赵敏'))
    await resident.heading('签到成功').waitFor()
  })

  it('lists the receipt in the person’s own pages', async () => {
    await resident.tap(resident.button('好的'))
    await resident.tap(resident.screen.getByRole('tab', { name: '我的' }))
    await resident.tap(resident.button(/我的回执/))
    await resident
      .button(new RegExp(`${title}.*已确认`))
      .first()
      .waitFor()
    await finished(resident)
  })

  it('shows the worker who came', async () => {
    await worker.tap(worker.button(/名单/))
    for (const name of ['马丽花', '杨晓英', '普春花', '段国华']) {
      await worker.screen.getByText(name).waitFor()
    }
    await finished(worker)
  })

  it('has each of them once in the database, and asked nobody outside this machine', async () => {
    const { attendees, unconfirmed, people } = await ask(instance.url, 'zhaomin', listAttendance, {
      ...keys,
      skip: 0,
      most: 100,
    })
    expect({ attendees, unconfirmed }).toEqual({ attendees: 5, unconfirmed: 1 })
    expect(people.map(({ name, standing }) => [name, standing])).toEqual([
      ['段国华', 'confirmed'],
      [null, 'unconfirmed'],
      ['普春花', 'confirmed'],
      ['杨晓英', 'confirmed'],
      ['马丽花', 'confirmed'],
    ])
    expect(clockTime(people[4]?.checkedInAt ?? '')).toBe(signedInAt)
    expect(visit.elsewhere).toEqual([])
    expect(errors).toEqual([])
  })
})
