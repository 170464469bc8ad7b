// The wall as somebody before it uses it: whose phone, which finger, how many taps.
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { personas } from '../../../db/seed/personas.ts'
import type { Picture } from './pictures.ts'

export type Name = (typeof personas)[number]['name']

export class Phone {
  readonly screen: FrameLocator
  taps = 0
  private readonly name: Name

  constructor(page: Page, name: Name) {
    this.name = name
    this.screen = page.getByTitle(`${name}的手机`).contentFrame()
  }

  button(name: string | RegExp): Locator {
    return this.screen.getByRole('button', { name })
  }

  heading(name: string | RegExp): Locator {
    return this.screen.getByRole('heading', { name })
  }

  async tap(target: Locator): Promise<void> {
    this.taps += 1
    await target.click()
  }

  async openScanner(): Promise<void> {
    await this.tap(this.button('扫码签到'))
  }

  /** To whatever consent is asked for. */
  async agree(): Promise<void> {
    await this.tap(this.screen.getByRole('button', { name: '同意', exact: true }))
  }

  async aimAt(other: Name): Promise<void> {
    await this.tap(this.button(new RegExp(`对准.*${other}的手机`)))
  }

  async upload(picture: Picture): Promise<void> {
    await this.screen.getByLabel(/图片/).setInputFiles(picture)
  }

  async paste(text: string): Promise<void> {
    await this.screen.getByRole('textbox', { name: '文字' }).fill(text)
    await this.tap(this.button('确定'))
  }

  async errors(page: Page): Promise<string[]> {
    return page.getByTitle(`${this.name}的手机`).evaluate((frame) => {
      const { phone } = (frame as HTMLIFrameElement).contentWindow as Window & {
        phone?: { errors: string[] }
      }
      return phone?.errors ?? ['the phone did not start']
    })
  }
}

const ordinals = ['第一', '第二', '第三', '第四']

/** Gives the phone at that place to a person; 0 is the first one. */
export async function give(page: Page, place: 0 | 1 | 2 | 3, name: Name): Promise<Phone> {
  const which = ordinals[place]
  const key = personas.find((persona) => persona.name === name)?.key ?? ''
  await page.getByRole('combobox', { name: `${which}台手机是谁的` }).selectOption(key)
  return new Phone(page, name)
}

export async function turnNetwork(page: Page, place: 0 | 1 | 2 | 3): Promise<void> {
  const which = ordinals[place]
  await page.getByRole('switch', { name: `${which}台手机的网络` }).click()
}
