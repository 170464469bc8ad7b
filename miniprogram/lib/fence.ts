// Whether this phone is inside the fence of an activity, found out on the phone itself: where it is it tells nobody.
import { type Fence, type FenceWord, type Here, wordAt } from '@linli/shared/activity/fence'
import { tellFence } from '@linli/shared/activity/tell-fence'
import { call } from './call.ts'
import { agreesTo } from './consent.ts'
import { Refused } from './failures.ts'
import type { ActivityKeys } from './roads.ts'

/** Why a phone does not know where it is: refused to WeChat, its own location off, or not found. */
export type Lost = 'denied' | 'off' | 'lost'

const key = 'fence'

/** Agreed here before and allowed at WeChat: then nobody has to press anything. */
export async function looksUnasked(): Promise<boolean> {
  if (!wx.getStorageSync(key)) return false
  const { authSetting } = await wx.getSetting()
  return authSetting['scope.userLocation'] === true
}

/** Asked before the phone looks; once, until it is taken back. */
export async function agreed(): Promise<boolean> {
  if (wx.getStorageSync(key)) return true
  const isAgreed = await agreesTo('fence')
  if (isAgreed) wx.setStorageSync(key, true)
  return isAgreed
}

export function forgetAgreed(): void {
  wx.removeStorageSync(key)
}

export async function compare(fence: Fence): Promise<FenceWord | Lost> {
  try {
    const how = { type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: 5000 } as const
    return wordAt((await wx.getLocation(how)) satisfies Here, fence)
  } catch (error) {
    return lostBy(error)
  }
}

/** @returns the word that stands: the first one does. */
export async function tell(keys: ActivityKeys, word: 'in' | 'out'): Promise<FenceWord> {
  try {
    const { fenceWord } = await call(tellFence, { ...keys, isInside: word === 'in' })
    return fenceWord
  } catch (error) {
    if (error instanceof Refused && error.code === 'consentNeeded') forgetAgreed()
    throw error
  }
}

function lostBy(error: unknown): Lost {
  const { errMsg = '' } = Object(error) as { errMsg?: string }
  if (/auth den/.test(errMsg)) return 'denied'
  return /system permission|LOCATIONSWITCHOFF/.test(errMsg) ? 'off' : 'lost'
}
