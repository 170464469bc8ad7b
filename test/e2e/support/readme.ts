// The pictures of the README, drawn only when SHOTS is set: they show a moment, and change with every run.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { smallPng } from './small-png.ts'

const root = join(import.meta.dirname, '../../..')
export const screens = join(root, '.cache/screens')
const images = join(root, 'docs/images')
export const wanted = process.env.SHOTS !== undefined

/** The page as it is, under that name. */
export async function drawReadme(page: Page, name: string): Promise<void> {
  const reader = await page.context().newPage()
  const picture = await smallPng(reader, await page.screenshot({ scale: 'css' }))
  await reader.close()
  writeFileSync(join(images, name), picture)
}

/** Four screens beside each other in one picture. */
export async function drawPhones(context: BrowserContext): Promise<void> {
  const names = ['sign-in-code', 'activities', 'receipt-fresh', 'attendance']
  const page = await context.newPage()
  await page.setViewportSize({ width: 1200, height: 640 })
  const shown = names.map((name) => {
    const picture = readFileSync(join(screens, `${name}.png`)).toString('base64')
    return `<img width="270" src="data:image/png;base64,${picture}">`
  })
  await page.setContent(`<style>
    body { margin: 0; padding: 26px 24px; display: flex; gap: 24px; background: #f5f1e9 }
    img { border-radius: 24px; box-shadow: 0 0 0 2px #e9e2d6 }
  </style>${shown.join('')}`)
  await drawReadme(page, 'phones.png')
  await page.close()
}
