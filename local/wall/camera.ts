/** What a phone's scanner sees on the wall: the other phones, and their pixels as they are now. */
import { captureScreen } from '../host/wx/capture.ts'
import { type PersonaKey, personaOf } from './arrangement.ts'

type Target = { key: string; label: string }
export type PhoneCamera = {
  targets(): Target[]
  capture(key: string): Promise<ImageData>
}

export function installCamera(phones: () => { key: PersonaKey; window: Window | null }[]): void {
  const phoneCamera: PhoneCamera = {
    targets: () =>
      phones()
        .filter(({ window }) => window !== heldNow())
        .map(({ key }) => ({ key, label: `${personaOf(key).name}的手机` })),
    capture: async (key) => {
      const found = phones().find((phone) => phone.key === key)
      if (!found?.window) throw new Error(`The phone of ${key} is not on the wall.`)
      return captureScreen(found.window)
    },
  }
  Object.assign(window, { phoneCamera })
}

/** Whoever opened a scanner touched that phone last, so it has the focus; no phone points at itself. */
function heldNow(): Window | null {
  const focused = document.activeElement
  return focused instanceof HTMLIFrameElement ? focused.contentWindow : null
}
