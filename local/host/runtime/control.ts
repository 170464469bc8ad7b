// window.phone: what a page around the phone, or a test, may ask of it.

import { scanText } from '../wx/scan.ts'
import { takeUp } from './app.ts'
import { moveClock } from './clock.ts'
import { errors, fontChanged, logs, networkChanged, type Place, phone } from './phone.ts'
import { route } from './router.ts'

export type PhoneControl = {
  readonly key: string
  readonly errors: string[]
  readonly logs: string[]
  setOnline(online: boolean): void
  setFontScale(scale: number): void
  /** Null switches the phone's own location off. */
  setPlace(place: Place | null): void
  /** How bright the screen is, 0 to 1, and whether it goes dark by itself. */
  screen(): { brightness: number; staysOn: boolean }
  /** How far ahead of this machine the phone's clock runs, in milliseconds. */
  setClock(offset: number): void
  /** As if it had lain aside: the mini-program hides and shows again. */
  takeUp(): void
  reload(): void
  /** Answers an open scanner as if the camera had read this text. */
  scan(text: string): boolean
  route(): string
}

export function installControl(): void {
  const control: PhoneControl = {
    key: phone.key,
    errors,
    logs,
    setOnline: (online) => {
      phone.online = online
      networkChanged.send(online)
    },
    setFontScale: (scale) => {
      phone.fontScale = scale
      fontChanged.send(scale)
    },
    setPlace: (place) => {
      phone.place = place
    },
    screen: () => ({ brightness: phone.brightness, staysOn: phone.staysOn }),
    setClock: moveClock,
    takeUp,
    reload: () => location.reload(),
    scan: scanText,
    route: () => route(),
  }
  Object.assign(window, { phone: control })
}
