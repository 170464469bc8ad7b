import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, type Desk, errorsOf, fixture, routeOf, workFolder } from './support.ts'

const source = workFolder()
let desk: Desk
beforeAll(async () => {
  cpSync(fixture, source, { recursive: true })
  const app = JSON.parse(readFileSync(join(source, 'app.json'), 'utf8'))
  app.tabBar.custom = false
  writeFileSync(join(source, 'app.json'), JSON.stringify(app))
  desk = await aDesk({}, source)
})
afterAll(async () => {
  await desk.close()
  rmSync(source, { recursive: true })
})

test("without a tab bar of its own a program gets WeChat's, and pages end above it", async () => {
  const page = await desk.open()
  const bar = await page.locator('.tabs').boundingBox()
  const view = await page.locator('.page-view').boundingBox()
  expect(bar?.y).toBe(812 - 84)
  expect((view?.y ?? 0) + (view?.height ?? 0)).toBe(812 - 84)
  await page.getByRole('tab', { name: '填写' }).click()
  expect(await routeOf(page)).toBe('/pages/fields/fields')
  const chosen = page.getByRole('tab', { name: '填写' })
  expect(await chosen.getAttribute('aria-selected')).toBe('true')
  await page.getByRole('tab', { name: '首页' }).click()
  await page.getByRole('button', { name: '去详情' }).click()
  expect(await page.locator('.tabs').isVisible()).toBe(false)
  expect(await errorsOf(page)).toEqual([])
})
