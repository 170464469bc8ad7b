// Every screen at both sizes of letters: nothing cut, nothing too small for a finger, nothing that keeps anybody out.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aVisit, notRun, type Visit } from './support/browser.ts'
import { anInstance, type Instance } from './support/instance.ts'
import { findings } from './support/looks.ts'
import { looksOf, openScreen, showAs } from './support/open-screen.ts'
import { drawPhones, screens, wanted } from './support/readme.ts'
import { aScene, noScene, refreshed, type Scene } from './support/scene.ts'
import { screensOf } from './support/screens.ts'

const names = screensOf(noScene).map(({ name }) => name)

describe.skipIf(notRun)(`every screen${notRun}`, { timeout: 30_000 }, () => {
  let instance: Instance
  let browser: Browser
  let visit: Visit
  let scene: Scene

  beforeAll(async () => {
    instance = await anInstance()
    browser = await aBrowser()
    visit = await aVisit(browser, instance.url, [375, 812], 2)
    scene = await aScene(instance.url)
    mkdirSync(screens, { recursive: true })
  }, 60_000)

  afterAll(async () => {
    if (wanted) await drawPhones(visit.context)
    await visit?.context.close()
    await instance?.stop()
  })

  it.each(names)('%s', async (name) => {
    const now = screensOf(await refreshed(instance.url, scene))
    const screen = now.find((each) => each.name === name)
    if (!screen) throw new Error(`There is no screen ${name}.`)
    const { page } = visit
    const answers = await openScreen(page, screen)
    if (screen.isFirst) {
      expect(answers).toHaveLength(1)
      expect(answers[0]).toBeLessThanOrEqual(30_000)
    }
    const found: string[] = []
    for (const look of looksOf(screen)) {
      await showAs(page, screen, look)
      const { width, font } = look
      if (wanted && width === 375) {
        await page.screenshot({ path: join(screens, `${name}${font > 1 ? '-large' : ''}.png`) })
      }
      found.push(
        ...(await findings(page, width === 375 && font === 1)).map(
          (each) => `${width} px, font ${font}: ${each}`,
        ),
      )
    }
    expect(found).toEqual([])
  })

  it('asked nobody outside this machine', () => {
    expect(visit.elsewhere).toEqual([])
  })
})
