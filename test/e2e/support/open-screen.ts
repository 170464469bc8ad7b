// A screen opened on a phone of its own, complete, and shown at widths and sizes of letters.
import type { Page } from 'playwright-core'
import type { Screen } from './screens.ts'

export interface Look {
  width: 320 | 375 | 1024
  font: 1 | 1.4
}

/** Where work is done at a desk as well, and has to lay out on one. */
export const isWorkPlace = ({ path }: Screen): boolean => path.startsWith('/organizer/')

/** The first one is as it opens. */
export function looksOf(screen: Screen): Look[] {
  const widths: Look['width'][] = isWorkPlace(screen) ? [375, 320, 1024] : [375, 320]
  return [1, 1.4].flatMap((font) => widths.map((width) => ({ width, font }) as Look))
}

/** Where most runs out of room: large letters on a narrow phone, and a table at a desk. */
export function hardestOf(screen: Screen): Look[] {
  const narrow = { width: 320, font: 1.4 } as const
  return isWorkPlace(screen) ? [narrow, { width: 1024, font: 1 }] : [narrow]
}

/** @returns the size of each answer. */
export async function openScreen(page: Page, screen: Screen, width = 375): Promise<number[]> {
  const answers: number[] = []
  page.removeAllListeners('response')
  page.on('response', async (response) => {
    if (!response.url().includes('/call/')) return
    answers.push((await response.body().catch(() => Buffer.of())).length)
  })
  await page.setViewportSize({ width, height: 812 })
  await page.goto('about:blank')
  if (screen.slow) await page.route('**/call/**', () => new Promise(() => {}))
  const offline = screen.offline ? '&offline=1' : ''
  await page.goto(`/phone/index.html?phone=${screen.phone}${offline}#${screen.path}`)
  await screen.act?.(page)
  await page.getByText(screen.shows).first().waitFor()
  if (screen.slow) await page.unroute('**/call/**')
  else await page.getByRole('status', { name: '正在取' }).waitFor({ state: 'detached' })
  return answers
}

/** What is open, without opening it again, but for a code, which measures the phone when it opens. */
export async function showAs(page: Page, screen: Screen, { width, font }: Look): Promise<void> {
  if (page.viewportSize()?.width !== width) {
    if (await page.locator('.code').count()) await openScreen(page, screen, width)
    await page.setViewportSize({ width, height: width === 1024 ? 768 : 812 })
  }
  await page.evaluate(`window.phone.setFontScale(${font})`)
}
