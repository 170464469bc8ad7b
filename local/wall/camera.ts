/** What a phone's scanner sees on the wall: the other phones, and their pixels as they are now. */
import { captureScreen } from '../host/wx/capture.ts'
import { type PersonaKey, personaOf } from './arrangement.ts'

type Target = { key: string; label: string }
export type PhoneCamera = {
  /** @param asking the key of the phone whose scanner is open. */
  targets(asking?: string): Target[]
  capture(key: string): Promise<ImageData>
}

export function installCamera(phones: () => { key: PersonaKey; window: Window | null }[]): void {
  const phoneCamera: PhoneCamera = {
    targets: (asking) =>
      phones()
        .filter(({ key }) => key !== asking)
        .map(({ key }) => ({ key, label: `${personaOf(key).name}的手机` })),
    capture: async (key) => {
      const found = phones().find((phone) => phone.key === key)
      if (!found?.window) throw new Error(`The phone of ${key} is not on the wall.`)
      return captureScreen(found.window)
    },
  }
  Object.assign(window, { phoneCamera })
}
