// What linli knows about the person who holds this phone: asked by 我的 and once per start, the last answer kept.
import type { OutputOf } from '@linli/shared/operation'
import { showMe } from '@linli/shared/person/show-me'
import { call } from './call.ts'

export type Me = OutputOf<typeof showMe>

const key = 'me'
let asked: Promise<Me> | null = null

export function keptMe(): Me | null {
  return wx.getStorageSync<Me | ''>(key) || null
}

export function me(): Promise<Me> {
  asked ??= askAgain()
  return asked
}

/** Where it must be what holds now: in 我的, and after something that changes what one may do. */
export function renewMe(): Promise<Me> {
  asked = askAgain()
  return asked
}

/** The next who asks gets what holds then. */
export function forgetMe(): void {
  asked = null
}

async function askAgain(): Promise<Me> {
  try {
    const answer = await call(showMe, {})
    wx.setStorageSync(key, answer)
    return answer
  } catch (error) {
    asked = null
    throw error
  }
}
