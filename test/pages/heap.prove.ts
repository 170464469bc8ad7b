import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notRun } from '../e2e/support/browser.ts'
import { aDesk, type Desk, errorsOf } from '../host/support.ts'
import { walkAbout } from './heap.ts'
import { aServer } from './server.ts'

const source = fileURLToPath(new URL('../../miniprogram', import.meta.url))

let desk: Desk | undefined
beforeAll(async () => {
  if (notRun) return
  desk = await aDesk(
    aServer([], () => () => undefined),
    source,
  )
})
afterAll(() => desk?.close())

test.skipIf(notRun)(`200 navigations leave less than a tenth in memory${notRun}`, async () => {
  const page = await aPage()
  const { navigations, before, after, growth } = await walkAbout(page, 200, 150)
  const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1)
  console.log(
    `PROMISE heap ${navigations} navigations after 150: ${megabytes(before)} MB before, ${megabytes(after)} MB after, ` +
      `${growth >= 0 ? '+' : ''}${growth} %`,
  )
  expect(growth).toBeLessThan(10)
  expect(await errorsOf(page)).toEqual([])
})

test.skipIf(notRun)(
  `a page that is kept after it was left is seen${notRun}`,
  async () => {
    const page = await aPage()
    await page.evaluate(() => {
      const kept: unknown[] = []
      const { getCurrentPages, requestAnimationFrame } = window as unknown as {
        getCurrentPages(): object[]
        requestAnimationFrame(work: () => void): void
      }
      const keep = () => {
        kept.push(...getCurrentPages(), new Array(20_000).fill(kept.length))
        requestAnimationFrame(keep)
      }
      keep()
    })
    expect((await walkAbout(page, 50, 40)).growth).toBeGreaterThan(10)
  },
  60_000,
)

async function aPage(): Promise<Page> {
  const page = await desk?.open()
  if (!page) throw new Error('There is no browser.')
  return page
}
