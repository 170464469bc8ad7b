import { readFile } from 'node:fs/promises'
import { transform } from 'esbuild'
import type { Page } from 'playwright-core'
import qrcode from 'qrcode-generator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, type Desk, errorsOf, type PhoneWindow } from './support.ts'

const address =
  'https://example.org/s/AAAAAAAAAAAAAAAAAAAAAA/BBBBBBBBBBBBBBBBBBBBBB/CCCCCCCCCCCCCCC'

let desk: Desk
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(() => desk.close())

function codeFor(text: string): string {
  const code = qrcode(0, 'L')
  code.addData(text)
  code.make()
  return code.createDataURL(8, 32)
}

const bytesOf = (dataUrl: string) => Buffer.from(dataUrl.split(',')[1] ?? '', 'base64')
const scanned = (page: Page) => page.locator('.scanned').innerText()
const note = (page: Page) => page.locator('.scan-note').innerText()

async function aScanner(): Promise<Page> {
  const page = await desk.open()
  await page.getByRole('button', { name: '扫一扫' }).click()
  return page
}

const upload = (page: Page, name: string, buffer: Buffer) =>
  page.locator('.scan-upload input').setInputFiles({ name, mimeType: 'image/gif', buffer })

test('a picture of a code is decoded', async () => {
  const page = await aScanner()
  await upload(page, 'code.gif', bytesOf(codeFor(address)))
  await expect.poll(() => scanned(page)).toBe(address)
  expect(await errorsOf(page)).toEqual([])
})

test('a picture without a code says so, and another may be chosen', async () => {
  const page = await aScanner()
  const empty = 'R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='
  await upload(page, 'empty.gif', Buffer.from(empty, 'base64'))
  await expect.poll(() => note(page)).toBe('这张图片里没有找到二维码,请重新选择')
  await upload(page, 'code.gif', bytesOf(codeFor('second')))
  await expect.poll(() => scanned(page)).toBe('second')
})

test('text can be pasted, handed in from outside, or nothing given', async () => {
  const page = await aScanner()
  await page.getByLabel('文字').fill(' pasted ')
  await page.getByRole('button', { name: '确定' }).click()
  await expect.poll(() => scanned(page)).toBe('pasted')
  const scan = () =>
    page.evaluate(() => (window as unknown as PhoneWindow).phone.scan('from outside'))
  expect(await scan()).toBe(false)
  await page.getByRole('button', { name: '扫一扫' }).click()
  expect(await scan()).toBe(true)
  await expect.poll(() => scanned(page)).toBe('from outside')
  await page.getByRole('button', { name: '扫一扫' }).click()
  await page.getByRole('button', { name: '取消' }).click()
  await expect.poll(() => scanned(page)).toBe('scanCode:fail cancel')
})

test('the pages below an open scanner cannot be reached, and Escape leaves it', async () => {
  const page = await aScanner()
  const reached = () =>
    page.evaluate(() => [
      document.querySelector<HTMLElement>('.pages')?.inert,
      document.activeElement?.closest('[role=dialog]')?.ariaLabel,
    ])
  expect(await reached()).toEqual([true, '扫一扫'])
  await page.keyboard.press('Escape')
  await expect.poll(() => scanned(page)).toBe('scanCode:fail cancel')
  expect(await reached()).toEqual([false, undefined])
})

test('one phone reads the code on the screen of another', async () => {
  const page = await desk.open()
  const code = encodeURIComponent(codeFor(address))
  const wall = `<iframe id="a" src="/?phone=a#/pages/index/index?code=${code}" width="375" height="812"></iframe>
    <iframe id="b" src="/?phone=b" width="375" height="812"></iframe>
    <iframe id="c" src="/?phone=c#/extra/pages/far/far" width="375" height="812"></iframe>
    <script type="module">
      import { captureScreen } from '/capture.js'
      const frame = (key) => document.getElementById(key).contentWindow
      window.phoneCamera = {
        targets: () => [{ key: 'a', label: '甲' }, { key: 'c', label: '丙' }],
        capture: async (key) => captureScreen(frame(key)),
      }
    </script>`
  await page.route('**/wall', (route) =>
    route.fulfill({ body: wall, contentType: 'text/html; charset=utf-8' }),
  )
  const source = new URL('../../local/host/wx/capture.ts', import.meta.url)
  const { code: capture } = await transform(await readFile(source, 'utf8'), { loader: 'ts' })
  await page.route('**/capture.js', (route) =>
    route.fulfill({ body: capture, contentType: 'text/javascript' }),
  )
  await page.goto(`${desk.address}wall`)
  const scanner = page.frameLocator('#b')
  await page.frameLocator('#a').locator('.code img[src^="data:"]').waitFor({ state: 'attached' })
  await page.frameLocator('#a').locator('.code').scrollIntoViewIfNeeded()
  await scanner.getByRole('button', { name: '扫一扫' }).click()
  await scanner.getByRole('button', { name: '对准:丙' }).click()
  await expect
    .poll(() => scanner.locator('.scan-note').innerText(), { timeout: 15_000 })
    .toBe('丙的屏幕上没有找到二维码,请重新选择')
  await scanner.getByRole('button', { name: '对准:甲' }).click()
  await expect
    .poll(() => scanner.locator('.scanned').innerText(), { timeout: 15_000 })
    .toBe(address)
})
