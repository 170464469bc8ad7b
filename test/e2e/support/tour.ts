// Every screen at every width and size of letters, as pictures to look at, with sheets of them and what is wrong:
// npx tsx test/e2e/support/tour.ts [part of a name] → .cache/tour
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { aBrowser, aVisit } from './browser.ts'
import { anInstance } from './instance.ts'
import { findings } from './looks.ts'
import { looksOf, openScreen, showAs } from './open-screen.ts'
import { aScene, noScene, refreshed } from './scene.ts'
import { type Screen, screensOf } from './screens.ts'

const folder = join(import.meta.dirname, '../../../.cache/tour')
const fonts = [1, 1.4] as const
const widths = [375, 320, 1024] as const
const perSheet = 12
const wanted = process.argv[2] ?? ''
/** The pictures by width and size of letters. */
const drawn = new Map<string, string[]>()

const instance = await anInstance()
const browser = await aBrowser()
try {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { page } = await aVisit(browser, instance.url, [375, 812], 1)
  // tsx names the functions that are handed over to the page with a helper that is not there.
  await page.addInitScript('globalThis.__name = (it) => it')
  const scene = await aScene(instance.url)
  const names = screensOf(noScene).map(({ name }) => name)
  for (const name of names.filter((each) => each.includes(wanted))) {
    const screens = screensOf(await refreshed(instance.url, scene))
    const screen = screens.find((each) => each.name === name)
    if (screen) await visitScreen(page, screen)
  }
  for (const font of fonts) for (const width of widths) await drawSheets(page, width, font)
} finally {
  await browser.close()
  await instance.stop()
}

async function visitScreen(page: Page, screen: Screen): Promise<void> {
  try {
    await openScreen(page, screen)
  } catch (error) {
    console.log(`${screen.name}: ${String(error).split('\n')[0]}`)
  }
  for (const look of looksOf(screen)) {
    const { width, font } = look
    await showAs(page, screen, look)
    const file = `${width}-${font}-${screen.name}.png`
    await page.screenshot({ path: join(folder, file), animations: 'disabled' })
    const sheet = drawn.get(`${width} ${font}`) ?? []
    drawn.set(`${width} ${font}`, [...sheet, file])
    for (const line of await findings(page, width === 375)) console.log(`${file}: ${line}`)
  }
}

/** Twelve screens beside each other, with their names. */
async function drawSheets(page: Page, width: number, font: number): Promise<void> {
  const files = drawn.get(`${width} ${font}`) ?? []
  for (let at = 0; at < files.length; at += perSheet) {
    const figures = files.slice(at, at + perSheet).map((file) => {
      const picture = readFileSync(join(folder, file)).toString('base64')
      return `<figure><figcaption>${file}</figcaption><img src="data:image/png;base64,${picture}"></figure>`
    })
    await page.setViewportSize({ width: 1600, height: 900 })
    await page.setContent(`<style>
      body { margin: 8px; display: flex; flex-wrap: wrap; gap: 8px; background: #888 }
      figure { margin: 0 } img { width: ${width === 1024 ? 520 : 258}px } figcaption { font: 12px sans-serif }
    </style>${figures.join('')}`)
    const path = join(folder, `sheet-${width}-${font}-${at / perSheet + 1}.png`)
    await page.screenshot({ path, fullPage: true })
  }
}
