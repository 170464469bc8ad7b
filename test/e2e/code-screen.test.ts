// 签到码 for a room, at moments that keep it quick.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, notRun } from './support/browser.ts'
import { watchCodes } from './support/code-hours.ts'
import { aCodeScreen, type CodeScreen } from './support/code-screen.ts'
import { anInstance, type Instance } from './support/instance.ts'
import { aSlowLaunch } from './support/slow-launch.ts'

describe.skipIf(notRun)(`the code screen in a room${notRun}`, { timeout: 60_000 }, () => {
  let instance: Instance
  let browser: Browser
  let screen: CodeScreen

  beforeAll(async () => {
    instance = await anInstance()
    browser = await aBrowser()
    screen = await aCodeScreen(browser, instance, 300)
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await instance?.stop()
  })

  it('shows each code in its time for an hour without reloading, on a phone whose clock is wrong', async () => {
    expect((await screen.check()).verdict).toBe('good')
    expect(await screen.screen()).toEqual({ brightness: 1, staysOn: true })
    const first = await screen.read()
    expect(await watchCodes(screen, 6, 60)).toEqual({ shown: 6, good: 6, wrong: [] })
    expect(first && (await screen.verdictOf(first))).toBe('activity.hold: activity.codeExpired')
  })

  it('goes on for two hours without network, also when the phone is started again', async () => {
    await screen.setOnline(false)
    expect(await watchCodes(screen, 3, 180)).toEqual({ shown: 3, good: 3, wrong: [] })
    await screen.page.getByText('没有网络，码照样能扫，人数先不动。').waitFor()
    await screen.restart(false)
    expect(await watchCodes(screen, 1, 180)).toEqual({ shown: 1, good: 1, wrong: [] })
  })

  it('puts the code away when those fetched ahead are used up, and goes on when the network is back', async () => {
    await screen.pass(360)
    await screen.page.getByText('签到码先收起来了').waitFor()
    expect(await screen.read()).toBeNull()
    await screen.setOnline(true)
    await expect.poll(screen.read, { timeout: 20_000 }).not.toBeNull()
    expect((await screen.check()).verdict).toBe('good')
  })

  it('gives the light back when it is left', async () => {
    await screen.page.getByRole('button', { name: '名单' }).click()
    const dimmed = { brightness: 0.5, staysOn: false }
    await expect.poll(screen.screen, { timeout: 10_000 }).toEqual(dimmed)
  })

  it('signs in whom a launch of 25 seconds and a consent of five minutes held up', async () => {
    const opened = await aSlowLaunch(browser, instance, {
      phone: 'passerby',
      keys: screen.keys,
      intoSlot: 0,
    })
    await opened.page.getByText('您同意吗？').waitFor()
    await opened.pass(300)
    await opened.page.getByRole('button', { name: '同意', exact: true }).click()
    await opened.page.getByRole('heading', { name: '签到成功' }).waitFor()
    await opened.close()
  })

  it('hands in what was scanned in time where the code passed during the launch, and says so', async () => {
    const opened = await aSlowLaunch(browser, instance, {
      phone: 'malihua',
      keys: screen.keys,
      intoSlot: 7,
    })
    await opened.page.getByRole('heading', { name: '已交给社区确认' }).waitFor()
    await opened.page.getByText('打开得慢，到时码已经换了。').waitFor()
    await opened.close()
  })
})
