// Chromium as a newcomer has it: an empty profile, and nobody to talk to but this machine.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

// Debian's shell is the same Chromium without windows, which nobody sees here: 44 page tests took 42 s with it and 51 s without.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const quiet = [
  '--no-sandbox',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Behind the name of a suite: empty when it can run, else why it does not. */
export const notRun =
  executable() === undefined || process.env.LINLI_MISSING
    ? ' (not run: Chromium or Chinese letters are missing)'
    : ''

let running: Promise<Browser> | undefined

/** The one of this process, which ends with it: starting it costs seconds. Whoever asks closes only contexts of theirs. */
export async function aBrowser(): Promise<Browser> {
  const known = await running
  if (known?.isConnected()) return known
  running = launch()
  return running
}

function launch(): Promise<Browser> {
  const executablePath = executable()
  if (executablePath === undefined) throw new Error('Chromium is missing.')
  return chromium.launch({ executablePath, args: quiet })
}

export type Visit = { page: Page; context: BrowserContext; elsewhere: string[] }

/** One person's browser; whatever it asks of another machine is refused and counted. */
export async function aVisit(
  browser: Browser,
  baseURL: string,
  [width, height]: readonly [number, number],
  deviceScaleFactor: 1 | 2,
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    deviceScaleFactor,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(15_000)
  const elsewhere: string[] = []
  await context.route('**/*', (route) => {
    const asked = route.request().url()
    if (asked.startsWith(baseURL)) return route.continue()
    elsewhere.push(asked)
    return route.abort()
  })
  return { page: await context.newPage(), context, elsewhere }
}

function executable(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync)
  return found ?? [onMac].find(existsSync)
}
