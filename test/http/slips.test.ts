// 住户纸条 on paper: rendered by Chromium as a printer would get it, and read back from the PDF.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { base64urlOfUuid } from '@linli/shared/base64url'
import { issueSlips } from '@linli/shared/household/issue-slips'
import { sheetMinutes } from '@linli/shared/household/slip'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Usual } from '../../functions/_kit/settings.ts'
import { makeWorld, type World } from '../../functions/_kit/world.ts'
import { slipsOnAPage } from '../../functions/http-public/pages/slips.ts'
import { publicPages } from '../../local/public.ts'
import { aBrowser, aVisit, notRun } from '../e2e/support/browser.ts'
import { aSheetKey, aWorker, manyDoors } from '../household/households.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { fontsWithoutOutlines, glyphsOf, pageSizes } from '../support/printed.ts'

const doors = 43

describe.skipIf(notRun)(`the sheet of slips${notRun}`, { timeout: 60_000 }, () => {
  let lane: Lane
  let browser: Browser
  let server: Server
  let url = ''
  let path = ''
  let world: World

  beforeAll(async () => {
    lane = await aLane()
    const site = await lane.aSite({ isOpen: true })
    await manyDoors(lane, site, doors)
    const { communityId, compoundId } = site
    const sheetKey = aSheetKey()
    const worker = await aWorker(lane, site)
    const of = { communityId, compoundId, placeId: compoundId, sheetKey, days: 90 }
    await worker.call(issueSlips, of)
    path = `/public/slips/${base64urlOfUuid(communityId)}/${sheetKey}`
    const made = makeWorld<Usual>(lane.settings, { now: lane.now, failsOnUnknownKeys: true })
    world = made
    const show = publicPages(made, '/public')
    server = createServer((request, response) => void show(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await aBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server?.closeAllConnections()
    server?.close()
    await world?.pool.end()
    await lane?.close()
  })

  it('prints on A4, ten a page, with every glyph', async () => {
    const { page, context } = await aVisit(browser, url, [1024, 768], 1)
    await page.goto(path)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pageSizes(pdf)).toEqual(Array(Math.ceil(doors / slipsOnAPage)).fill('595 x 842'))
    expect(fontsWithoutOutlines(pdf)).toEqual([])
    const printed = glyphsOf(pdf)
    expect(printed.missing).toBe(0)
    expect(printed.shown).toBeGreaterThan(doors * 60)
    // Positive control: a character that no font has is found.
    await page.setContent('<p>社区\u{10fff0}</p>')
    expect(glyphsOf(await page.pdf())).toEqual({ shown: 3, missing: 1 })
    await context.close()
  })

  it('cuts no slip at the edge of its lines', async () => {
    const { page, context } = await aVisit(browser, url, [1024, 768], 1)
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    const cut = await page.evaluate(
      () =>
        [...document.querySelectorAll('.door-slip')].filter(
          (slip) => slip.scrollHeight > slip.clientHeight || slip.scrollWidth > slip.clientWidth,
        ).length,
    )
    expect([await page.locator('.door-slip').count(), cut]).toEqual([doors, 0])
    await context.close()
  })

  it('opens no more after half an hour, nor with another key', async () => {
    const other = await fetch(`${url}${path.slice(0, -4)}AAAA`)
    expect(await other.text()).toContain('这张纸已经关了')
    const then = lane.now()
    lane.passSeconds(sheetMinutes * 60)
    const late = await fetch(`${url}${path}`)
    expect([late.headers.get('cache-control'), late.headers.get('x-robots-tag')]).toEqual([
      'no-store',
      'noindex',
    ])
    expect(await late.text()).not.toContain('door-letters')
    lane.setClock(then)
  })
})
