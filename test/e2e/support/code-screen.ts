// The code screen of an organizer whose phone clock is wrong, the clock of the wall moved step by step, and a server that
// says of each code that the pixels show whether it can be signed in with now.
import { randomUUID } from 'node:crypto'
import { hold } from '@linli/shared/activity/hold'
import { planActivity } from '@linli/shared/activity/plan-activity'
import { readAddress, type ScannedCode, slotAt, slotOf } from '@linli/shared/activity/sign-in-code'
import type { Browser, Page } from 'playwright-core'
import { aVisit } from './browser.ts'
import { ask } from './call.ts'
import type { Instance } from './instance.ts'
import { openActivity } from './open-activity.ts'
import { aReader, picture } from './pictures.ts'

const second = 1_000
/** So much is the phone's own clock behind. */
const slow = 137 * second

export interface CodeScreen {
  page: Page
  keys: { communityId: string; activityId: string }
  /** Lets time pass for the server and the phone. */
  pass(seconds: number): Promise<void>
  setOnline(online: boolean): Promise<void>
  screen(): Promise<{ brightness: number; staysOn: boolean }>
  /** The mini-program closed and opened again. */
  restart(online: boolean): Promise<void>
  /** What the pixels say; null where there is no code. */
  read(): Promise<ScannedCode | null>
  /** Waits for the code of this moment. @returns how the server takes it, and how many slots it was off. */
  check(): Promise<{ verdict: string; slotsOff: number }>
  /** What the server says of it now to somebody who scans it. */
  verdictOf(code: ScannedCode): Promise<string>
  close(): Promise<void>
}

/** @param minutes how long the activity lasts from now on. */
export async function aCodeScreen(
  browser: Browser,
  { url }: Instance,
  minutes: number,
): Promise<CodeScreen> {
  const visit = await aVisit(browser, url, [375, 812], 1)
  const { page } = visit
  const keys = await anActivity(url, minutes)
  const textIn = await aReader(visit.context)
  const offset = async () => (await clockOf(url)).ahead - slow
  const phone = <Done>(what: string) => page.evaluate<Done>(`window.phone.${what}`)
  const open = async (online: boolean) => {
    const query = `phone=zhaomin&clock=${await offset()}${online ? '' : '&offline=1'}`
    const screen = `/organizer/sign-in-code/sign-in-code?${new URLSearchParams(keys)}`
    await page.goto('about:blank')
    await page.goto(`/phone/index.html?${query}#${screen}`)
  }
  const read = async () => readAddress((await textIn(picture(await page.screenshot()))) ?? '')
  const verdictOf = (code: ScannedCode) =>
    ask(url, 'malihua', hold, code).then(
      () => 'good',
      (error: Error) => error.message,
    )
  await open(true)
  return {
    page,
    keys,
    read,
    verdictOf,
    restart: open,
    screen: () => phone('screen()'),
    setOnline: (online) => phone(`setOnline(${online})`),
    async pass(seconds) {
      await moveClock(url, { forward: seconds * second })
      await phone(`setClock(${await offset()})`)
    },
    async check() {
      for (let tries = 1; ; tries += 1) {
        const code = await read()
        const slotsOff = code ? slotOf(code.token) - slotAt((await clockOf(url)).now) : Number.NaN
        if (code && (slotsOff === 0 || tries === 20))
          return { verdict: await verdictOf(code), slotsOff }
        if (tries === 20) return { verdict: 'none', slotsOff }
      }
    },
    close: () => visit.context.close(),
  }
}

async function anActivity(url: string, minutes: number) {
  const { communityId } = await openActivity(url)
  const { now } = await clockOf(url)
  const activityId = randomUUID()
  await ask(url, 'zhaomin', planActivity, {
    ...{
      communityId,
      activityId,
      title: '义诊',
      kind: 'class',
      about: null,
      placeName: '小区北门',
    },
    ...{ invitedRoles: [], capacity: null, notice: 'none' },
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + minutes * 60 * second).toISOString(),
  })
  return { communityId, activityId }
}

export async function clockOf(url: string): Promise<{ now: number; ahead: number }> {
  const response = await fetch(`${url}/wall/clock`)
  const { now, ahead } = (await response.json()) as { now: string; ahead: number }
  return { now: Date.parse(now), ahead }
}

export async function moveClock(url: string, said: object): Promise<void> {
  const response = await fetch(`${url}/wall/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(said),
  })
  if (!response.ok) throw new Error(`The clock was not moved: ${await response.text()}`)
}
