// Every screen: nothing cut, nothing too small for a finger, nothing that keeps anybody out.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aVisit, notRun, type Visit } from './browser.ts'
import { anInstance, type Instance } from './instance.ts'
import { findings } from './looks.ts'
import { type Look, openScreen, showAs } from './open-screen.ts'
import { drawPhones, screens, wanted } from './readme.ts'
import { aScene, noScene, refreshed, type Scene } from './scene.ts'
import { type Screen, screensOf } from './screens.ts'

const all = screensOf(noScene).map(({ name }) => name)

export interface Seen {
  screens: number
  looks: number
  findings: number
}

/** Declares the tests of those screens, at those widths and sizes of letters. */
export function lookAtScreens(looksOf: (screen: Screen) => Look[], names = all): Seen {
  const seen: Seen = { screens: 0, looks: 0, findings: 0 }
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
      const looks = looksOf(screen)
      for (const look of looks) {
        await showAs(page, screen, look)
        const { width, font } = look
        if (wanted && width === 375) {
          await page.screenshot({ path: join(screens, `${name}${font > 1 ? '-large' : ''}.png`) })
        }
        found.push(
          ...(await findings(page, look === looks[0])).map(
            (each) => `${width} px, font ${font}: ${each}`,
          ),
        )
      }
      seen.screens += 1
      seen.looks += looks.length
      seen.findings += found.length
      expect(found).toEqual([])
    })

    it('asked nobody outside this machine', () => {
      expect(visit.elsewhere).toEqual([])
    })
  })
  return seen
}
