// A household from the slip to the vote's door: the worker prints, a stranger types the code, a second adult waits.
import { slipAddress } from '@linli/shared/household/slip'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDivisions } from '../../db/seed/divisions.ts'
import type { Persona } from '../../db/seed/personas.ts'
import { doorOf, sitesBelow } from '../../db/seed/sites.ts'
import { aBrowser, aVisit, notRun, type Visit } from './support/browser.ts'
import { anInstance, type Instance } from './support/instance.ts'
import { Hand } from './tasks/hand.ts'

const home = '2栋 2单元 302'

describe.skipIf(notRun)(`a household by its slip${notRun}`, { timeout: 60_000 }, () => {
  let instance: Instance
  let browser: Browser
  let visit: Visit
  let hand: Hand
  let code = ''
  const errors: string[] = []

  beforeAll(async () => {
    instance = await anInstance()
    browser = await aBrowser()
    visit = await aVisit(browser, instance.url, [375, 812], 1)
    hand = new Hand(visit.page)
  }, 60_000)

  afterAll(async () => {
    await visit?.context.close()
    await instance?.stop()
  })

  const as = async (phone: Persona['key'], path: string) => {
    if (visit.page.url() !== 'about:blank') errors.push(...(await hand.errors()))
    await visit.page.goto('about:blank')
    await visit.page.goto(`/phone/index.html?phone=${phone}#${path}`)
  }

  it('prints the slips of a building, and the page shows the code of each door', async () => {
    const { communityId, placeId: compoundId } = sitesBelow(await readDivisions()).compound
    await as(
      'zhaomin',
      `/organizer/doors/doors?${new URLSearchParams({ communityId, compoundId })}`,
    )
    await hand.tap(/印住户纸条/)
    await hand.tap('印2栋')
    await hand.tap('生成')
    await hand.sees(/2栋：\d+ 张纸条/)
    const address = await hand.top.locator('.address').innerText()
    const sheet = await visit.context.newPage()
    await sheet.goto(`/public${new URL(address).pathname}`)
    const slip = sheet.locator('.door-slip', { hasText: home })
    code = (await slip.locator('.door-letters').innerText()).replace(/\s/g, '')
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
    await sheet.close()
  })

  it('lets in who types it behind an empty door, after a code that was wrong', async () => {
    await as('passerby', '/pages/households/households')
    await hand.tap('不扫码，选房号')
    for (const step of [/青禾社区/, /梧桐里小区/, /^2栋/, /^2单元/, /^302/]) await hand.tap(step)
    const field = visit.page.getByLabel('封口纸条里的 8 位码')
    await field.fill(code.replace(/.$/, (last) => (last === '2' ? '3' : '2')))
    await hand.tap('验证')
    await hand.agreeIfAsked('还可以试 4 次')
    await field.fill(code.toLowerCase())
    await hand.tap('验证')
    await hand.sees('已验证这一户')
    await hand.tap('我的住户')
    await hand.sees('已验证')
    await hand.tap('谁在服务')
    await hand.sees(/春晖物业/)
  })

  it('gives stars in three taps, sees that they are given, and changes them in three more', async () => {
    await hand.tap('看评价，打星')
    await hand.sees('怎么算的')
    let before = hand.taps
    await hand.tap('我也打星')
    await hand.choose(/^总的 4 星/)
    await hand.tap('提交')
    await hand.agreeIfAsked('您家打了 4 星')
    // The fourth is WeChat's sheet, which asks once.
    expect(hand.taps - before).toBe(4)
    await hand.tap('好的')
    before = hand.taps
    await hand.tap('改我家打的星')
    await hand.sees('这是您上次打的星')
    expect(await given()).toEqual(['总的 4 星，较好'])
    await hand.choose(/^总的 2 星/)
    await hand.tap('提交')
    await hand.sees('您家打了 2 星')
    expect(hand.taps - before).toBe(3)
  })

  it('leaves a second adult with the same slip to the worker, who then lets them share the vote', async () => {
    const { communityId, placeId: doorId } = doorOf(
      sitesBelow(await readDivisions()),
      '2栋2单元302',
    )
    const text = slipAddress('https://linli.example', { communityId, doorId, code })
    await as('yangxiaoying', `/pages/scan/scan?text=${encodeURIComponent(text)}`)
    await hand.tap('验证')
    await hand.agreeIfAsked('码是对的，等社区核对')
    const { placeId: compoundId } = sitesBelow(await readDivisions()).compound
    const keys = new URLSearchParams({ communityId, compoundId })
    await as('zhaomin', `/organizer/claims/claims?${keys}`)
    await hand.tap(new RegExp(`^通过，${home}`))
    await hand.tap('通过')
    await hand.sees(/待核对 2/)
    await as('passerby', '/pages/households/households')
    await hand.sees(/这一户验证了 2 位大人，合用一票/)
  })

  it('shows the second adult that stars were given, and not which', async () => {
    const { communityId, placeId: compoundId } = sitesBelow(await readDivisions()).compound
    const keys = new URLSearchParams({ communityId, compoundId })
    await as('yangxiaoying', `/pages/score/score?${keys}`)
    await hand.tap('改我家打的星')
    await hand.sees('您家已经打过星')
    expect(await given()).toEqual([])
    expect(await hand.top.innerText()).not.toMatch(/[1-5] 星/)
    errors.push(...(await hand.errors()))
    expect(errors).toEqual([])
  })

  /** The names of the stars that stand. */
  async function given(): Promise<string[]> {
    const chosen = await hand.top.getByRole('radio', { checked: true }).all()
    return Promise.all(chosen.map(async (one) => `${await one.getAttribute('aria-label')}`))
  }
})
