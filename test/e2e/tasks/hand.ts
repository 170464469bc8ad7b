// One hand on one small phone: every tap is counted, and how long it took until the thing was done.
import type { Locator, Page } from 'playwright-core'
import type { Persona } from '../../../db/seed/personas.ts'

type PhoneWindow = { phone: { scan(text: string): boolean; errors: string[] } }

export class Hand {
  readonly page: Page
  taps = 0
  /** Of them, after the code was read. */
  tapsAfterScan = 0
  private hasScanned = false

  constructor(page: Page) {
    this.page = page
  }

  /** Opens linli as a tap on its icon does. */
  async open(phone: Persona['key']): Promise<void> {
    await this.page.goto('about:blank')
    await this.page.goto(`/phone/index.html?phone=${phone}`)
    await this.button('扫码签到').waitFor()
  }

  get top(): Locator {
    return this.page.locator('.page:not([hidden])')
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  async tap(name: string | RegExp | Locator): Promise<void> {
    const target = typeof name === 'string' || name instanceof RegExp ? this.button(name) : name
    await target.first().click()
    this.taps += 1
    if (this.hasScanned) this.tapsAfterScan += 1
  }

  async tab(name: string): Promise<void> {
    await this.tap(this.page.getByRole('tab', { name }))
  }

  async choose(name: string | RegExp): Promise<void> {
    await this.tap(this.page.getByRole('radio', { name }))
  }

  /** One line of typing, after the tap into its field. */
  async type(field: string | RegExp, text: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: field })
    await this.tap(box)
    await box.fill(text)
  }

  /** The camera reads a code by itself: aiming is no tap. */
  async aim(text: string): Promise<void> {
    await this.page.getByRole('button', { name: '取消', exact: true }).waitFor()
    await this.page.evaluate((code) => (window as unknown as PhoneWindow).phone.scan(code), text)
    this.hasScanned = true
  }

  /** Where it is the first time of its kind, WeChat's sheet asks and is agreed to. */
  async agreeIfAsked(shown: string | RegExp): Promise<void> {
    const agree = this.button('同意')
    const seen = this.top.getByText(shown).first()
    await agree.or(seen).first().waitFor()
    if (await agree.isVisible()) await this.tap('同意')
    await seen.waitFor()
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.top.getByText(text).first().waitFor()
  }

  /** A file that comes down to the phone. @returns its name. */
  async takes(name: string): Promise<string> {
    const coming = this.page.waitForEvent('download')
    await this.tap(name)
    return (await coming).suggestedFilename()
  }

  errors(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as PhoneWindow).phone.errors)
  }
}
