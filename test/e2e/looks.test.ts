// Every screen at both sizes of letters: nothing cut, nothing too small for a finger, nothing that keeps anybody out.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { listActivities } from '@linli/shared/activity/list-activities'
import { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { checkInWindow, windowState } from '@linli/shared/activity/window'
import { dateIn } from '@linli/shared/day'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aVisit, notRun, type Visit } from './support/browser.ts'
import { ask } from './support/call.ts'
import { anInstance, type Instance } from './support/instance.ts'
import { barriers, hiddenTexts, smallTargets } from './support/looks.ts'
import { type Screen, screensOf } from './support/screens.ts'

const root = join(import.meta.dirname, '../..')
const readme: readonly string[] = ['activities', 'sign-in-code', 'receipt-fresh', 'attendance']
const names = screensOf('', { fresh: '', forged: '' }).map(({ name }) => name)

describe.skipIf(notRun)(`every screen${notRun}`, { timeout: 30_000 }, () => {
  let instance: Instance
  let browser: Browser
  let visit: Visit
  let keys: { communityId: string; activityId: string }

  beforeAll(async () => {
    instance = await anInstance()
    browser = await aBrowser()
    visit = await aVisit(browser, instance.url, [375, 812], 2)
    keys = await openActivity(instance.url)
    mkdirSync(join(root, '.cache/screens'), { recursive: true })
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await instance?.stop()
  })

  const open = async (screen: Screen, phone: string, font: number) => {
    const answers: number[] = []
    const { page } = visit
    page.removeAllListeners('response')
    page.on('response', async (response) => {
      if (!response.url().includes('/call/')) return
      answers.push((await response.body().catch(() => Buffer.of())).length)
    })
    await page.goto('about:blank')
    const offline = screen.offline ? '&offline=1' : ''
    await page.goto(`/phone/index.html?phone=${phone}&font=${font}${offline}#${screen.path}`)
    await screen.act?.(page)
    await page.getByText(screen.shows).first().waitFor()
    await page.getByRole('status', { name: '正在取' }).waitFor({ state: 'detached' })
    return answers
  }

  it.each(names)('%s', async (name) => {
    const code = await codes(instance.url, keys)
    const screen = screensOf(String(new URLSearchParams(keys)), code).find(
      (each) => each.name === name,
    )
    if (!screen) throw new Error(`There is no screen ${name}.`)
    const phones = typeof screen.phone === 'string' ? [screen.phone, screen.phone] : screen.phone
    const findings: string[] = []
    for (const [at, font] of [1, 1.4].entries()) {
      const answers = await open(screen, phones[at] ?? '', font)
      const { page } = visit
      await page.screenshot({ path: join(root, `.cache/screens/${name}${at ? '-large' : ''}.png`) })
      if (process.env.SHOTS && at === 0 && readme.includes(name)) {
        await page.screenshot({ path: join(root, `docs/images/${name}.png`) })
      }
      const all = [
        ...(await hiddenTexts(page)),
        ...(await smallTargets(page)),
        ...(await barriers(page)),
        ...(await page.evaluate(
          () => (window as Window & { phone?: { errors: string[] } }).phone?.errors ?? [],
        )),
      ]
      findings.push(...all.map((finding) => `font ${font}: ${finding}`))
      if (screen.isFirst) {
        expect(answers).toHaveLength(1)
        expect(answers[0]).toBeLessThanOrEqual(30_000)
      }
    }
    expect(findings).toEqual([])
  })

  it('asked nobody outside this machine', () => {
    expect(visit.elsewhere).toEqual([])
  })
})

async function openActivity(url: string) {
  const { activities } = await ask(url, 'zhaomin', listActivities, {
    communityId: null,
    fromOn: dateIn(Date.now()),
    days: 1,
  })
  const found = activities.find(({ startsAt, endsAt }) => {
    const window = checkInWindow(Date.parse(startsAt), Date.parse(endsAt))
    return windowState(Date.now(), window) === 'open'
  })
  if (!found) throw new Error('No activity is open now.')
  return { communityId: found.communityId, activityId: found.activityId }
}

async function codes(url: string, keys: { communityId: string; activityId: string }) {
  const { addressStart, tokens } = await ask(url, 'zhaomin', showSignInCode, { ...keys, slots: 1 })
  const [token = ''] = tokens
  const altered = token.endsWith('A') ? 'Q' : 'A'
  return { fresh: addressStart + token, forged: addressStart + token.slice(0, -1) + altered }
}
