// 签到回执: what is now on record in one's own name, and the way to sign out.
import { exampleCaps, type HourCaps } from '@linli/shared/activity/service-hours'
import { showActivity } from '@linli/shared/activity/show-activity'
import { showReceipt } from '@linli/shared/activity/show-receipt'
import { clockTime } from '@linli/shared/time'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { lacksConsent, withConsent } from '../../lib/consent.ts'
import { disputeLine } from '../../lib/dispute-face.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { keptReceipt, type Receipt, takeReceipt } from '../../lib/handed-receipt.ts'
import { mayStillSucceed } from '../../lib/pending-check-ins.ts'
import {
  forgetCheckOut,
  keepCheckOut,
  pendingCheckOuts,
  submitCheckOut,
  submitPendingCheckOuts,
} from '../../lib/pending-check-outs.ts'
import { type ActivityKeys, goBackOrHome, goTo, paths } from '../../lib/roads.ts'
import { dayAndHours, toTheSecond } from '../../lib/when.ts'
import { standingWords, wayWords } from '../../lib/words.ts'
import {
  type FenceFace,
  fenceAtFirst,
  noFence,
  stopped,
  tellNow,
  tellUnasked,
  untold,
} from './fence-word.ts'
import { type ChangeLine, changeLines, leavingBefore, leavingOf, offerNow } from './leaving.ts'

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    title: '',
    moment: '',
    slip: {} as Record<string, unknown>,
    isUnconfirmed: false,
    isRejected: false,
    canSignOut: false,
    /** What signing out now makes; asked once more where the activity goes on. */
    offer: '',
    isAsking: false,
    isLeaving: false,
    keptAt: '',
    missed: false,
    year: null as { name: number; services: number; hours: string } | null,
    changes: [] as ChangeLine[],
    /** What became of the dispute over it; empty where there is none. */
    disputed: '',
    fence: noFence,
    stop: null as StopLine | null,
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,
  receipt: null as Receipt | null,
  /** Of the community; until the server has answered, the usual. */
  caps: exampleCaps as HourCaps,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
    const handed = takeReceipt(this.keys.activityId)
    if (handed) this.show(handed)
    else this.find()
  },

  onShow() {
    this.setData(textSize())
    if (this.receipt && this.receipt.occasion !== 'fresh') this.lookUpDispute()
  },

  async find() {
    this.setData({ isLoading: true, face: null })
    try {
      const { activity, checkIn, dispute, fence } = await call(showActivity, this.keys)
      this.setData({ disputed: dispute ? disputeLine(dispute) : '' })
      if (checkIn) this.show({ activity, checkIn, fence, occasion: 'kept' })
      else this.setData({ isLoading: false, face: noReceipt })
    } catch (error) {
      const kept = keptReceipt(this.keys.activityId)
      if (kept && mayStillSucceed(error)) this.show(kept)
      else this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  show(receipt: Receipt) {
    this.receipt = receipt
    const { activity, checkIn, occasion } = receipt
    const isFresh = occasion === 'fresh'
    const time = clockTime(checkIn.checkedInAt)
    const { canSignOut, checkedOut } = leavingBefore(receipt, now())
    this.setData({
      isLoading: false,
      title: isFresh ? '签到成功' : `您已于 ${time} 签到`,
      moment: toTheSecond(checkIn.checkedInAt),
      isUnconfirmed: checkIn.standing === 'unconfirmed',
      isRejected: checkIn.standing === 'rejected',
      canSignOut: canSignOut && !isFresh,
      slip: {
        title: activity.title,
        place: activity.placeName,
        isInvented: activity.isInvented,
        standing: standingWords[checkIn.standing],
        how: wayWords[checkIn.way] ?? wayWords.scan,
        tone: checkIn.standing === 'confirmed' ? 'done' : 'calm',
        checkedIn: time,
        checkedOut,
        when: dayAndHours(activity.startsAt, activity.endsAt),
      },
    })
    if (isFresh) wx.vibrateShort({ type: 'light' })
    return this.lookUp()
  },

  /** Also hands in what this phone kept; without network the slip stands as it is. */
  async lookUp() {
    if (!this.receipt) return
    const { activity, checkIn, occasion } = this.receipt
    await submitPendingCheckOuts()
    this.showKept()
    try {
      const whole = await call(showReceipt, this.keys)
      this.caps = whole.caps
      const { canSignOut, checkedOut, hours, missed, year } = leavingOf(
        whole,
        this.data.keptAt !== '',
      )
      this.setData({
        canSignOut: canSignOut && occasion !== 'fresh' && !this.data.keptAt,
        slip: { ...this.data.slip, checkedOut, hours },
        missed,
        year,
        changes: changeLines(whole),
      })
      if (whole.checkOut) this.setData({ title: `您已于 ${checkedOut} 签退` })
      this.offerFence(fenceAtFirst(this.receipt, whole.fenceWord, now()))
    } catch (error) {
      if (!mayStillSucceed(error)) this.setData({ stop: stopLineOf(error) })
    }
    const { words } = offerNow({ activity, checkIn, occasion }, now(), this.caps)
    this.setData({ offer: words })
  },

  /** Beside the receipt, which stands already: whatever comes of it, nothing of the sign-in changes. */
  offerFence(fence: FenceFace) {
    if (this.data.fence.step !== '') return
    this.setData({ fence })
    if (fence.step === 'offer') this.withFence(tellUnasked)
  },

  lookForFence() {
    return this.withFence(tellNow)
  },

  async withFence(tellBy: typeof tellNow) {
    const { fence } = this.receipt ?? {}
    if (!fence) return
    try {
      await tellBy(this.keys, fence, (face) => this.setData({ fence: face }))
    } catch (error) {
      this.setData({ fence: fenceAfter(error) })
    }
  },

  declineFence() {
    this.setData({ fence: stopped('没有说。签到一样算。') })
  },

  async allowLocation() {
    await wx.openSetting()
    await this.withFence(tellUnasked)
  },

  showKept() {
    const { activityId } = this.keys
    const kept = pendingCheckOuts().find(
      (one) => one.activityId === activityId && one.outcome.state === 'waiting',
    )
    this.setData({ keptAt: kept ? clockTime(kept.leftAt) : '' })
    if (kept) this.setData({ canSignOut: false })
  },

  /** While the activity goes on it is asked once more: a sign-out cannot be taken back. */
  signOut() {
    if (!this.receipt) return
    const { words, isEarly } = offerNow(this.receipt, now(), this.caps)
    if (isEarly && !this.data.isAsking) return this.setData({ isAsking: true, offer: words })
    return this.leaveNow(this.receipt)
  },

  stay() {
    this.setData({ isAsking: false })
  },

  async leaveNow({ activity, token }: Receipt) {
    if (this.data.isLeaving) return
    this.setData({ isLeaving: true, stop: null })
    const pending = await keepCheckOut({
      ...this.keys,
      token: token ?? null,
      title: activity.title,
    })
    try {
      await withConsent('signIn', () => submitCheckOut(pending))
      forgetCheckOut(pending.checkOutId)
      wx.vibrateShort({ type: 'light' })
      await this.lookUp()
    } catch (error) {
      if (mayStillSucceed(error)) this.showKept()
      else {
        forgetCheckOut(pending.checkOutId)
        this.setData({ stop: stopLineOf(error) })
      }
    }
    this.setData({ isLeaving: false, isAsking: false })
  },

  /** Beside the slip: without network it stands without this. */
  async lookUpDispute() {
    const { dispute } = await call(showActivity, this.keys).catch(() => ({ dispute: null }))
    this.setData({ disputed: dispute ? disputeLine(dispute) : '' })
  },

  dispute() {
    goTo(paths.dispute, this.keys)
  },

  nameMyself() {
    goTo(paths.nameMyself, this.keys)
  },

  leave() {
    goBackOrHome()
  },
})

function fenceAfter(error: unknown): FenceFace {
  if (mayStillSucceed(error)) return untold
  return lacksConsent(error) ? { ...noFence, step: 'offer' } : stopped(stopLineOf(error).text)
}

const noReceipt: Face = {
  tone: 'plain',
  icon: 'slip',
  title: '还没有签到回执',
  lines: ['您还没有在这场活动签到。', '到现场扫一次签到码，回执就在这里。'],
}
