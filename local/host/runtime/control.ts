// window.phone: what a page around the phone, or a test, may ask of it.

import { scanText } from '../wx/scan.ts'
import { clockChanged, errors, fontChanged, logs, networkChanged, phone } from './phone.ts'
import { route } from './router.ts'

export type PhoneControl = {
  readonly key: string
  readonly errors: string[]
  readonly logs: string[]
  setOnline(online: boolean): void
  setFontScale(scale: number): void
  /** How far ahead of this machine the clock in the status bar runs, in milliseconds. */
  setClock(offset: number): void
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
    setClock: (offset) => {
      phone.clockOffset = offset
      clockChanged.send()
    },
    reload: () => location.reload(),
    scan: scanText,
    route: () => route(),
  }
  Object.assign(window, { phone: control })
}
