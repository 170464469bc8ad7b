// What this phone keeps of a person, gone: after they had themselves deleted.
import { forgetMe } from './me.ts'

export function forgetEverything(): void {
  wx.clearStorageSync()
  forgetMe()
}
