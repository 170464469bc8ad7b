// 我的码: for whoever cannot scan; the organizer scans it. It lies beside what draws codes, so that the main package
// need not carry that.
import { myCodeSlotAt } from '@linli/shared/activity/member-code'
import { showMyCode } from '@linli/shared/activity/show-my-code'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime } from '@linli/shared/time'
import { now } from '../../lib/clock.ts'
import { callWithConsent, lacksConsent } from '../../lib/consent.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { goBackOrHome, goTo, paths } from '../../lib/roads.ts'

type Supply = OutputOf<typeof showMyCode>

const lookMilliseconds = 5_000

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    mayAgree: false,
    address: '',
    isOffline: false,
    latest: null as { title: string; time: string } | null,
  },
  supply: null as Supply | null,
  timer: 0,
  isShown: false,
  isAsking: false,

  onShow() {
    this.isShown = true
    this.setData(textSize())
    this.look()
  },

  onHide() {
    this.rest()
  },

  onUnload() {
    this.rest()
  },

  rest() {
    this.isShown = false
    clearTimeout(this.timer)
  },

  retry() {
    this.setData({ isLoading: true, face: null, mayAgree: false })
    this.look()
  },

  /** Fetches ahead, turns the code, and hears whether an organizer has scanned it. */
  async look() {
    if (this.isAsking) return
    clearTimeout(this.timer)
    this.isAsking = true
    try {
      this.supply = await callWithConsent(showMyCode, {})
      this.turn(false)
    } catch (error) {
      if (this.addressNow()) this.turn(true)
      else this.setData({ isLoading: false, ...stopped(error) })
    }
    this.isAsking = false
    if (this.isShown && !this.data.face && !this.data.latest)
      this.timer = setTimeout(() => this.look(), lookMilliseconds)
  },

  turn(isOffline: boolean) {
    const latest = this.supply?.latest
    this.setData({
      isLoading: false,
      face: null,
      isOffline,
      address: this.addressNow(),
      latest: latest ? { title: latest.title, time: clockTime(latest.checkedInAt) } : null,
    })
  },

  addressNow(): string {
    const token = this.supply?.tokens[myCodeSlotAt(now()) - this.supply.firstSlot]
    return token && this.supply ? this.supply.addressStart + token : ''
  },

  openReceipt() {
    const latest = this.supply?.latest
    if (!latest) return
    const { communityId, activityId } = latest
    goTo(paths.receipt, { communityId, activityId })
  },

  leave() {
    goBackOrHome()
  },
})

function stopped(error: unknown): { face: Face; mayAgree: boolean } {
  if (!lacksConsent(error)) return { face: faceOf(error), mayAgree: false }
  return {
    mayAgree: true,
    face: {
      tone: 'plain',
      icon: 'info',
      title: '没有打开',
      lines: ['您没有同意记下签到，就没有码。', '活动照样参加，想好了可以再打开。'],
    },
  }
}
