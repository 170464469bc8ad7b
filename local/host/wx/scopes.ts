// What somebody has allowed or refused the mini-program at WeChat, kept beside the storage of their phone.
import { phone } from '../runtime/phone.ts'

type Scopes = Record<string, boolean>

const key = () => `phone.scopes:${phone.key}`

/** Only what was asked for once is in it, as in WeChat. */
export function scopes(): Scopes {
  return JSON.parse(localStorage.getItem(key()) ?? '{}') as Scopes
}

export function scopeOf(name: string): boolean | undefined {
  return scopes()[name]
}

export function grantScope(name: string, isAllowed: boolean): void {
  localStorage.setItem(key(), JSON.stringify({ ...scopes(), [name]: isAllowed }))
}
