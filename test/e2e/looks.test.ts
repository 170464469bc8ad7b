// Every screen at both sizes of letters: nothing cut, nothing too small for a finger, nothing that keeps anybody out.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aVisit, notRun, type Visit } from './support/browser.ts'
import { anInstance, type Instance } from './support/instance.ts'
import { findings } from './support/looks.ts'
import { type ActivityKeys, codes, openActivity } from './support/open-activity.ts'
import { drawPhones, screens, wanted } from './support/readme.ts'
import { type Screen, screensOf } from './support/screens.ts'

const names = screensOf('', { fresh: '', forged: '' }).map(({ name }) => name)

describe.skipIf(notRun)(`every screen${notRun}`, { timeout: 30_000 }, () => {
  let instance: Instance
  let browser: Browser
  let visit: Visit
  let keys: ActivityKeys

  beforeAll(async () => {
    instance = await anInstance()
    browser = await aBrowser()
    visit = await aVisit(browser, instance.url, [375, 812], 2)
    const { title: _, ...named } = await openActivity(instance.url)
    keys = named
    mkdirSync(screens, { recursive: true })
  }, 60_000)

  afterAll(async () => {
    if (wanted) await drawPhones(visit.context)
    await visit?.context.close()
    await instance?.stop()
  })

  const open = async (screen: Screen, phone: string, font: number) => {
    const answers: number[] = []
    const { page } = visit
    page.removeAllListeners('response')
    page.on('response', async (response) => {
      if (!response.url().includes('/call/')) return
      answers.push((await response.body().catch(() => Buffer.of())).length)
    })
    await page.goto('about:blank')
    const offline = screen.offline ? '&offline=1' : ''
    await page.goto(`/phone/index.html?phone=${phone}&font=${font}${offline}#${screen.path}`)
    await screen.act?.(page)
    await page.getByText(screen.shows).first().waitFor()
    await page.getByRole('status', { name: '正在取' }).waitFor({ state: 'detached' })
    return answers
  }

  it.each(names)('%s', async (name) => {
    const code = await codes(instance.url, keys)
    const screen = screensOf(String(new URLSearchParams(keys)), code).find(
      (each) => each.name === name,
    )
    if (!screen) throw new Error(`There is no screen ${name}.`)
    const phones = typeof screen.phone === 'string' ? [screen.phone, screen.phone] : screen.phone
    const found: string[] = []
    for (const [at, font] of [1, 1.4].entries()) {
      const answers = await open(screen, phones[at] ?? '', font)
      const { page } = visit
      await page.screenshot({ path: join(screens, `${name}${at ? '-large' : ''}.png`) })
      found.push(...(await findings(page)).map((finding) => `font ${font}: ${finding}`))
      if (screen.isFirst) {
        expect(answers).toHaveLength(1)
        expect(answers[0]).toBeLessThanOrEqual(30_000)
      }
    }
    expect(found).toEqual([])
  })

  it('asked nobody outside this machine', () => {
    expect(visit.elsewhere).toEqual([])
  })
})
