// The public pages in a real browser: on a phone, on a wide screen and on paper, without script.
import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicPages } from '../../local/public.ts'
import { aBrowser, aVisit, notRun } from '../e2e/support/browser.ts'
import { barriers, findings } from '../e2e/support/looks.ts'
import { aPlace } from './place.ts'

const screens = join(import.meta.dirname, '../../.cache/screens')
const pages = [
  ['first', '/public/'],
  ['code', '/public/s/a/b/c'],
  ['invitation', '/public/i/c'],
  ['api', '/public/api'],
  ['missing', '/public/nowhere'],
] as const
const widths = [
  [375, 812],
  [1024, 768],
] as const

describe.skipIf(notRun)(`public pages${notRun}`, { timeout: 60_000 }, () => {
  let place: Awaited<ReturnType<typeof aPlace>>
  let browser: Browser
  let server: Server
  let url = ''

  beforeAll(async () => {
    place = await aPlace()
    await place.rename(place.elsewhere.placeId, `演示·${'长'.repeat(34)}社区`)
    const show = publicPages(place.world, '/public')
    server = createServer((request, response) => void show(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await aBrowser()
    mkdirSync(screens, { recursive: true })
  })
  afterAll(async () => {
    server?.closeAllConnections()
    server?.close()
    await place?.end()
  })

  it.each(widths)('keep nobody out at %i × %i', async (width, height) => {
    const { page, context, elsewhere } = await aVisit(browser, url, [width, height], 1)
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('requestfailed', (request) => said.push(request.url()))
    // The longest is the same everywhere but for its width.
    const there = pages.filter(([name]) => width < 1024 || name !== 'api')
    for (const [name, path] of there) {
      await page.goto(path)
      // The long page is one block repeated: each of its texts need not be scrolled to.
      const look = name === 'api' ? barriers : findings
      const found = [...(await look(page)), ...(await small(page))]
      expect(found.map((finding) => `${name}: ${finding}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.screenshot({
        path: join(screens, `public-${name}-${width}.png`),
        fullPage: name !== 'api',
      })
    }
    expect(said.filter((line) => !line.includes('404'))).toEqual([])
    expect(elsewhere).toEqual([])
    await context.close()
  })

  it('grow with the letters that a person chooses', async () => {
    const { page, context } = await aVisit(browser, url, [375, 812], 1)
    for (const [name, path] of pages.filter(([name]) => name !== 'api')) {
      await page.goto(path)
      await page.evaluate(() => {
        document.documentElement.style.setProperty('font-size', '150%')
      })
      expect((await findings(page)).map((finding) => `${name}: ${finding}`)).toEqual([])
    }
    await context.close()
  })

  it('read on paper: black on white, numbers in full, nothing to press', async () => {
    const { page, context } = await aVisit(browser, url, [794, 1123], 1)
    await page.emulateMedia({ media: 'print' })
    await page.goto('/public/')
    await page.screenshot({ path: join(screens, 'public-first-paper.png'), fullPage: true })
    expect(await page.locator('.screen').isVisible()).toBe(false)
    const looks = await page
      .locator('a.call')
      .first()
      .evaluate((node) => {
        const { borderTopWidth, color } = getComputedStyle(node)
        const paper = getComputedStyle(document.documentElement).backgroundColor
        return { text: node.textContent, borderTopWidth, color, paper }
      })
    expect(looks).toEqual({
      text: '0871-0000-0012',
      borderTopWidth: '0px',
      color: 'rgb(0, 0, 0)',
      paper: 'rgba(0, 0, 0, 0)',
    })
    await context.close()
  })
})

/** Links are pressed with a thumb; those inside a sentence would be exempt, but there are none. */
async function small(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a')].flatMap((node) => {
      const { width, height } = node.getBoundingClientRect()
      return height >= 43.5 && width >= 43.5 ? [] : [`${node.textContent}: ${width} × ${height}`]
    }),
  )
}
