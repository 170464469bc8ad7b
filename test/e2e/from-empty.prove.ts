// From an empty database to a first sign-in, on the phones of the wall: each invitation scanned from the screen of
// whoever gave it, then an activity planned in a few taps, its code shown, and scanned by a party member.

import { showMe } from '@linli/shared/person/show-me'
import { listOpenCommunities } from '@linli/shared/place/list-open-communities'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aVisit, notRun, type Visit } from './support/browser.ts'
import { ask } from './support/call.ts'
import { anInstance, type Instance } from './support/instance.ts'
import { give, type Name, Phone } from './support/wall.ts'

describe.skipIf(notRun)(`from nothing to a first sign-in${notRun}`, { timeout: 60_000 }, () => {
  let instance: Instance
  let browser: Browser
  let visit: Visit
  let operator: Phone
  let supervisor: Phone
  let officer: Phone
  let worker: Phone
  let member: Phone
  let toPlan = 0
  const began = Date.now()

  beforeAll(async () => {
    instance = await anInstance({ LINLI_SEED: 'off' })
    browser = await aBrowser()
    visit = await aVisit(browser, instance.url, [1440, 900], 1)
    await visit.page.goto('/')
    operator = new Phone(visit.page, '赵敏')
    supervisor = new Phone(visit.page, '马丽花')
    officer = new Phone(visit.page, '段国华')
  }, 60_000)

  afterAll(async () => {
    await visit?.context.close()
    await instance?.stop()
  })

  it('knows nobody and offers nothing at first', async () => {
    await operator.heading('还不知道您住哪个社区').waitFor()
    const { communities } = await openCommunities()
    expect(communities).toEqual([])
  })

  it('invites the first operator by the address that the start printed', async () => {
    const address = /^邀请: (\S+)$/m.exec(instance.said)?.[1] ?? ''
    await openInvitationScanner(operator)
    await operator.paste(address)
    await takeUp(operator, '赵敏', '系统管理员')
  })

  it('opens a district, whose supervisor scans the operator’s screen', async () => {
    await openWork(operator)
    await openChild(operator, '五华区', '五华区社会工作部')
    await inviteAs(operator)
    await scanFrom(supervisor, '赵敏')
    await takeUp(supervisor, '马丽花', '区级督办员')
  })

  it('opens a subdistrict, whose officer scans the supervisor’s screen', async () => {
    await openWork(supervisor)
    await openChild(supervisor, '莲华街道', '莲华街道办事处')
    await inviteAs(supervisor, '街道工作人员')
    await scanFrom(officer, '马丽花')
    await takeUp(officer, '段国华', '街道工作人员')
  })

  it('enters and opens a community, whose worker scans the officer’s screen', async () => {
    await openWork(officer)
    await officer.button('录入社区').click()
    await officer.screen.getByLabel('社区名称').fill('演示·青桂社区')
    await officer.button('录入').click()
    await officer.button('现在开通').click()
    await open(officer, '青桂社区', '青桂社区便民服务站')
    await inviteAs(officer, '社区工作人员')
    worker = await give(visit.page, 0, '普春花')
    await scanFrom(worker, '段国华')
    await takeUp(worker, '普春花', '社区工作人员')
  })

  it('gives the worker a work place, where a compound is entered and opened', async () => {
    await worker.button(/签到码和名单.*青桂社区/).click()
    await worker.heading('这七天没有活动').waitFor()
    await worker.screen.getByRole('button', { name: '返回' }).click()
    await openWork(worker)
    await worker.button('录入小区').click()
    await worker.screen.getByLabel('小区名称').fill('演示·青桂苑')
    await worker.screen.getByRole('radio', { name: '老旧小区' }).click()
    await worker.button('录入').click()
    await worker.button('现在开通').click()
    await open(worker, '青桂苑', '青桂社区便民服务站')
    await worker.button('返回地点').click()
  })

  it('invites a party member, who scans the worker’s screen', async () => {
    await worker.button(/^人员/).click()
    await inviteHere(worker, '党员')
    member = await give(visit.page, 1, '杨晓英')
    await scanFrom(member, '普春花')
    await takeUp(member, '杨晓英', '党员')
  })

  it('plans an activity with one line of typing and at most eight taps, and shows its code', async () => {
    await goBackToTabs(worker)
    worker.taps = 0
    await worker.tap(worker.screen.getByRole('tab', { name: '我的' }))
    await worker.tap(worker.button(/签到码和名单.*青桂社区/))
    await worker.tap(worker.button('新活动'))
    const title = worker.screen.getByRole('textbox', { name: '做什么' })
    await worker.tap(title)
    await title.fill('周末清扫楼道')
    const usual = worker.taps
    await worker.tap(worker.button('现在就开始'))
    await worker.tap(worker.button('发布活动'))
    await worker.heading('活动已发布').waitFor()
    expect(worker.taps).toBeLessThanOrEqual(8)
    toPlan = usual + 1
    console.log(`Taps to plan an activity: ${toPlan}; ${worker.taps} where it starts now`)
    await worker.button('出示签到码').click()
    await worker.screen.getByText('还没有人签到').waitFor()
  })

  it('signs the member in, who scans the code off the worker’s screen', async () => {
    await member.screen.getByRole('tab', { name: '活动' }).click()
    await member.openScanner()
    await member.aimAt('普春花')
    await member.agree()
    await member.heading('签到成功').waitFor()
    await member.screen.getByText('已确认').first().waitFor()
    await worker.screen.getByText('杨*英').waitFor()
    await worker.button('名单').click()
    await worker.screen.getByText('杨晓英').waitFor()
  })

  it('has one open community and one grant each, and asked nobody outside this machine', async () => {
    const { communities } = await openCommunities()
    expect(communities.map(({ name, subdistrict }) => [name, subdistrict])).toEqual([
      ['演示·青桂社区', '莲华街道'],
    ])
    const people = { zhaomin: 'operator', malihua: 'districtSupervisor' }
    const below = { duanguohua: 'subdistrictOfficer', puchunhua: 'communityWorker' }
    const inBranch = { yangxiaoying: 'partyMember' }
    for (const [key, role] of Object.entries({ ...people, ...below, ...inBranch })) {
      const { grants } = await ask(instance.url, key, showMe, {})
      expect(grants.map((grant) => grant.role)).toEqual([role])
    }
    const errors = [officer, worker, member].map((phone) => phone.errors(visit.page))
    expect((await Promise.all(errors)).flat()).toEqual([])
    expect(visit.elsewhere).toEqual([])
    console.log(
      `PROMISE from-empty an empty database, four invitations from phone to phone, an activity planned in ${toPlan} taps, ` +
        `a first sign-in: ${Math.round((Date.now() - began) / 1000)} s`,
    )
  })

  function openCommunities() {
    return ask(instance.url, 'passerby', listOpenCommunities, { districtId: null })
  }

  async function openInvitationScanner(phone: Phone) {
    await phone.screen.getByRole('tab', { name: '我的' }).click()
    await phone.button(/扫邀请码/).click()
  }

  async function scanFrom(phone: Phone, other: Name) {
    await openInvitationScanner(phone)
    await phone.aimAt(other)
  }

  async function takeUp(phone: Phone, name: string, role: string) {
    await phone.heading(role).waitFor()
    await phone.screen.getByLabel('您的名字').fill(name)
    await phone.button('接受邀请').click()
    await phone.agree()
    await phone.heading(`您已经是${role}`).waitFor()
    await phone.button('去“我的”看看').click()
  }

  async function openWork(phone: Phone) {
    await phone.button(/地点和人员/).click()
  }

  async function openChild(phone: Phone, place: string, office: string) {
    await phone.button(`开通${place}`).click()
    await open(phone, place, office)
  }

  async function open(phone: Phone, place: string, office: string) {
    await phone.screen.getByLabel('负责的单位').fill(office)
    await phone.screen.getByLabel('联系电话').fill('0871-0000 0001')
    await phone.screen.getByRole('button', { name: '开通', exact: true }).click()
    await phone.heading(`${place}已开通`).waitFor()
  }

  async function inviteAs(phone: Phone, role?: string) {
    await phone.button('去邀请人').click()
    await inviteHere(phone, role)
  }

  async function goBackToTabs(phone: Phone) {
    const tab = phone.screen.getByRole('tab', { name: '我的' })
    const back = phone.screen.getByRole('button', { name: '返回', exact: true })
    for (;;) {
      await tab.or(back).first().waitFor()
      if (await tab.isVisible()) return
      await back.click()
      await visit.page.waitForTimeout(400)
    }
  }

  async function inviteHere(phone: Phone, role?: string) {
    await phone.screen.getByRole('button', { name: '邀请', exact: true }).click()
    if (role) await phone.screen.getByRole('radio', { name: role }).click()
    await phone.button('生成邀请码').click()
    await phone.screen.getByRole('img', { name: '邀请码' }).waitFor()
  }
})
