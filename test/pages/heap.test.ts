import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, type Desk, errorsOf } from '../host/support.ts'
import { walkAbout } from './heap.ts'
import { aServer } from './server.ts'

const source = fileURLToPath(new URL('../../miniprogram', import.meta.url))

let desk: Desk
beforeAll(async () => {
  desk = await aDesk(
    aServer([], () => () => undefined),
    source,
  )
})
afterAll(() => desk.close())

test('50 navigations leave no more than a tenth in memory', async () => {
  const page = await desk.open()
  const { growth } = await walkAbout(page, 50, 40)
  expect(growth).toBeLessThan(10)
  expect(await errorsOf(page)).toEqual([])
}, 60_000)

test('a page that is kept after it was left is seen', async () => {
  const page = await desk.open()
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
}, 60_000)
