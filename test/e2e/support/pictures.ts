// Pictures that people hold before a scanner, and what a scanner reads in a picture.
import type { BrowserContext, Page } from 'playwright-core'
import drawCode from 'qrcode-generator'

export type Picture = { name: string; mimeType: string; buffer: Buffer }

export function picture(buffer: Buffer): Picture {
  return { name: 'picture.png', mimeType: 'image/png', buffer }
}

/** What the phone of that person shows at this moment, as a screenshot of the wall has it. */
export async function screenshotOf(wall: Page, person: string): Promise<Picture> {
  const frame = wall.getByTitle(`${person}的手机`)
  return picture(await frame.screenshot({ animations: 'disabled' }))
}

export async function pictureOfCode(context: BrowserContext, text: string): Promise<Picture> {
  const code = drawCode(0, 'M')
  code.addData(text)
  code.make()
  return drawn(context, code.createSvgTag(8, 32))
}

export async function pictureWithoutCode(context: BrowserContext): Promise<Picture> {
  return drawn(context, '<h1>今天天气很好</h1>')
}

/**
 * Reads pictures with the reader of the phones, in a page of its own; null where there is no code. Behind the page that
 * was there first: Chromium lets one that is not in front wait.
 */
export async function aReader(context: BrowserContext) {
  const [first] = context.pages()
  const page = await context.newPage()
  await page.goto('/phone/read-code.js')
  await page.addScriptTag({
    type: 'module',
    content: "import { readCode } from '/phone/read-code.js'; Object.assign(window, { readCode })",
  })
  await page.waitForFunction(() => 'readCode' in window)
  await first?.bringToFront()
  return ({ buffer }: Picture) => page.evaluate(textIn, buffer.toString('base64'))
}

async function textIn(base64: string): Promise<string | null> {
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes]))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const pencil = canvas.getContext('2d')
  pencil?.drawImage(bitmap, 0, 0)
  const pixels = pencil?.getImageData(0, 0, bitmap.width, bitmap.height)
  const { readCode } = window as Window & { readCode?(pixels?: ImageData): string | undefined }
  return readCode?.(pixels) ?? null
}

async function drawn(context: BrowserContext, html: string): Promise<Picture> {
  const page = await context.newPage()
  await page.setContent(html)
  const buffer = await page.screenshot()
  await page.close()
  return picture(buffer)
}
