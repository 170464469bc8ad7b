// WeChat's own scanner reads a code, and the mini-program's first call leaves 25 seconds later.
import { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { slotSeconds } from '@linli/shared/activity/sign-in-code'
import type { Browser, Page } from 'playwright-core'
import type { Persona } from '../../../db/seed/personas.ts'
import { aVisit } from './browser.ts'
import { ask } from './call.ts'
import { clockOf, moveClock } from './code-screen.ts'
import type { Instance } from './instance.ts'
import type { ActivityKeys } from './open-activity.ts'

const second = 1_000
const slot = slotSeconds * second
const delay = 25 * second

interface Wish {
  phone: Persona['key']
  keys: ActivityKeys
  /** Seconds since the code came up. */
  intoSlot: number
}

export async function aSlowLaunch(
  browser: Browser,
  { url }: Instance,
  { phone, keys, intoSlot }: Wish,
) {
  const { now: before } = await clockOf(url)
  await moveClock(url, { forward: slot - (before % slot) + intoSlot * second })
  const wish = { ...keys, slots: 1 }
  const { addressStart, tokens, now } = await ask(url, 'zhaomin', showSignInCode, wish)
  const scannedAt = Date.parse(now)
  const visit = await aVisit(browser, url, [375, 812], 1)
  const { page } = visit
  await page.route('**/call/**', async (route) => {
    const left = scannedAt + delay - (await clockOf(url)).now
    if (left > 0) await moveClock(url, { forward: left })
    await route.continue()
  })
  const query = new URLSearchParams({
    q: addressStart + tokens[0],
    scancode_time: String(Math.floor(scannedAt / second)),
  })
  const { ahead } = await clockOf(url)
  await page.goto(`/phone/index.html?phone=${phone}&clock=${ahead}#/pages/scan/scan?${query}`)
  return {
    page,
    /** While the phone waits for an answer of its person. */
    async pass(seconds: number) {
      await moveClock(url, { forward: seconds * second })
      await setClock(page, (await clockOf(url)).ahead)
    },
    close: () => visit.context.close(),
  }
}

function setClock(page: Page, ahead: number): Promise<void> {
  return page.evaluate(`window.phone.setClock(${ahead})`)
}
