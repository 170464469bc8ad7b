// The host alone, with a small mini-program of its own, in a real browser.
import { mkdirSync, mkdtempSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { type Serving, servePhone } from '../../local/host/serve.ts'
import { aBrowser } from '../e2e/support/browser.ts'

export const fixture = fileURLToPath(new URL('fixture', import.meta.url))

/** Inside the checkout, so that packages are found from there as from a real source folder. */
export function workFolder(): string {
  const cache = fileURLToPath(new URL('../../.cache', import.meta.url))
  mkdirSync(cache, { recursive: true })
  return mkdtempSync(join(cache, 'miniprogram-'))
}

export type PhoneWindow = {
  phone: {
    errors: string[]
    route(): string
    scan(text: string): boolean
    setOnline(online: boolean): void
    setFontScale(scale: number): void
    setPlace(place: { latitude: number; longitude: number; accuracy: number } | null): void
    setClock(offset: number): void
  }
}

export type Desk = {
  address: string
  /** The phone of this desk, switched on anew with nothing stored. One page for all, because a new one costs seconds. */
  open(where?: string, width?: number): Promise<Page>
  close(): Promise<void>
}

/** A server with the fixture and a browser to look at it; what cloud functions answer is given. */
export async function aDesk(
  answers: NonNullable<Serving['answers']> = {},
  source = fixture,
): Promise<Desk> {
  const server: Server = await servePhone({ source, port: 0, answers, once: true })
  const { port } = server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}/`
  const context = await (await aBrowser()).newContext()
  let page: Page | undefined
  return {
    address,
    async open(where = '?phone=one', width = 375) {
      if (!page || page.isClosed()) page = await context.newPage()
      await page.goto('about:blank')
      await forget(page, address)
      await page.setViewportSize({ width, height: 812 })
      await page.goto(address + where)
      await page.waitForFunction(() => document.querySelector('.page:not([hidden]) wx-view'))
      return page
    },
    async close() {
      await context.close()
      await new Promise((done) => server.close(done))
    },
  }
}

async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}

/** The data of the page on top. */
export function dataOf(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const pages = (
      globalThis as unknown as { getCurrentPages(): { data: object }[] }
    ).getCurrentPages()
    return { ...pages.at(-1)?.data }
  })
}

export function errorsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as PhoneWindow).phone.errors)
}

export function routeOf(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as PhoneWindow).phone.route())
}
