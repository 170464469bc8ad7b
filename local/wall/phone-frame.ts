// One phone on the wall: the frame, and the two controls below it.

import { type PersonaKey, personaOf, type Seat } from './arrangement.ts'
import { wallAhead } from './clock.ts'
import { onOff, personChoice, placeChoice } from './controls.ts'
import { element } from './element.ts'
import { firstScreen } from './first-screen.ts'
import { pointOf, type WhereKey } from './whereabouts.ts'

export type PhoneFrame = {
  box: HTMLElement
  window(): Window | null
  /** Hands the phone to a person: it starts anew. */
  give(key: PersonaKey): Promise<void>
  /** As if it had been put away and taken up again at that time. */
  setClock(ahead: number): void
  setLargeText(on: boolean): void
  /** As from outside the mini-program: nothing lies below that page. */
  open(page: string): void
}
type Settings = { online: boolean; largeText: boolean; where: WhereKey }
type Changes = {
  person(key: PersonaKey): void
  network(online: boolean): void
  where(key: WhereKey): void
}
type PhoneWindow = Window & {
  phone?: {
    setOnline(online: boolean): void
    setPlace(place: ReturnType<typeof pointOf>): void
    setFontScale(scale: number): void
    setClock(ahead: number): void
    takeUp(): void
  }
  wx?: { reLaunch(to: { url: string }): Promise<unknown> }
}

const ordinals = ['第一', '第二', '第三', '第四']

export function phoneFrame(index: number, seat: Seat, largeText: boolean, changes: Changes) {
  const which = `${ordinals[index]}台手机`
  const settings: Settings = { online: seat.online, largeText, where: seat.where }
  const frame = element('iframe', { class: 'screen' })
  const choice = personChoice(`${which}是谁的`, changes.person)
  const control = () => (frame.contentWindow as PhoneWindow | null)?.phone
  // What was switched while the phone was still starting.
  frame.addEventListener('load', () => {
    control()?.setOnline(settings.online)
    control()?.setFontScale(fontScale(settings.largeText))
    control()?.setPlace(pointOf(settings.where))
    control()?.setClock(wallAhead())
  })
  const network = onOff('网络', `${which}的网络`, seat.online, (online) => {
    settings.online = online
    control()?.setOnline(online)
    changes.network(online)
  })
  const where = placeChoice(`${which}在哪里`, seat.where, (key) => {
    settings.where = key
    control()?.setPlace(pointOf(key))
    changes.where(key)
  })
  const made: PhoneFrame = {
    box: element(
      'section',
      { class: 'seat', 'aria-label': which },
      element('div', { class: 'glass' }, frame),
      element('div', { class: 'seat-foot' }, choice.box, network),
      where,
    ),
    window: () => frame.contentWindow,
    give: async (key) => {
      choice.show(key)
      frame.title = `${personaOf(key).name}的手机`
      const screen = await firstScreen(key)
      // Two quick choices: the later one counts, whichever list came first.
      if (frame.title === `${personaOf(key).name}的手机`)
        frame.src = addressOf(key, screen, settings)
    },
    setClock: (ahead) => {
      control()?.setClock(ahead)
      control()?.takeUp()
    },
    setLargeText: (on) => {
      settings.largeText = on
      control()?.setFontScale(fontScale(on))
    },
    open: (page) => {
      ;(frame.contentWindow as PhoneWindow | null)?.wx?.reLaunch({ url: `/${page}` })
    },
  }
  return made
}

/** The second size is what WeChat's 关怀模式 makes of 16 pixels. */
function fontScale(largeText: boolean): number {
  return largeText ? 1.4 : 1
}

let starts = 0

function addressOf(key: PersonaKey, screen: string, { online, largeText }: Settings): string {
  starts += 1
  const query = new URLSearchParams({ phone: key, font: String(fontScale(largeText)) })
  if (!online) query.set('offline', '1')
  if (wallAhead() > 0) query.set('clock', String(wallAhead()))
  // The same address again would not start it anew.
  query.set('start', String(starts))
  return `/phone/index.html?${query}#${screen}`
}
