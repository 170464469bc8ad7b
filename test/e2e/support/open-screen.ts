// A screen opened on a phone of its own, complete.
import type { Page } from 'playwright-core'
import type { Screen } from './screens.ts'

/** Where work is done at a desk as well, and has to lay out on one. */
export const isWorkPlace = ({ path }: Screen): boolean => path.startsWith('/organizer/')

/** @param look the first or the second: some screens are somebody else's the second time. @returns the size of each answer. */
export async function openScreen(
  page: Page,
  screen: Screen,
  { look, font }: { look: 0 | 1; font: number },
  width = 375,
): Promise<number[]> {
  const phone = typeof screen.phone === 'string' ? screen.phone : screen.phone[look]
  const answers: number[] = []
  page.removeAllListeners('response')
  page.on('response', async (response) => {
    if (!response.url().includes('/call/')) return
    answers.push((await response.body().catch(() => Buffer.of())).length)
  })
  await page.setViewportSize({ width, height: 812 })
  await page.goto('about:blank')
  const offline = screen.offline ? '&offline=1' : ''
  await page.goto(`/phone/index.html?phone=${phone}&font=${font}${offline}#${screen.path}`)
  await screen.act?.(page)
  await page.getByText(screen.shows).first().waitFor()
  await page.getByRole('status', { name: '正在取' }).waitFor({ state: 'detached' })
  return answers
}
