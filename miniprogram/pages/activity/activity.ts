// One activity: what, where, when, for whom, how many came, one's own record, and what can be done now.
import type { ActivityWhole } from '@linli/shared/activity/activity'
import { showActivity } from '@linli/shared/activity/show-activity'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import type { KeptLine } from '../../lib/kept-lines.ts'
import { whenNetworkIsBack } from '../../lib/network.ts'
import { mayStillSucceed } from '../../lib/pending-check-ins.ts'
import {
  keepSignUp,
  type PendingSignUp,
  submitPendingSignUps,
  submitSignUp,
} from '../../lib/pending-sign-ups.ts'
import type { ActivityKeys } from '../../lib/roads.ts'
import { forgetSeen } from './sign-up.ts'
import { type Answer, linesOf, type State, stateOf } from './standing.ts'
import { ways } from './ways.ts'

Page({
  ...ways,
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    activity: null as ActivityWhole | null,
    kind: '',
    when: '',
    who: '',
    attendees: 0,
    canShowCode: false,
    canChange: false,
    /** Of its community: may plan it again and see its notice. */
    isOrganizer: false,
    isDraft: false,
    /** How far around it one counts as there; for organizers. */
    fence: '',
    /** How often it comes again; empty where it is once. */
    again: '',
    isCancelled: false,
    state: 'early' as State,
    /** How one stands with it, in one sentence, and in which tone. */
    standing: '',
    tone: 'calm',
    isSignedIn: false,
    places: '',
    /** One's place, or where on the waitlist. */
    own: '',
    isWaiting: false,
    join: '',
    mayWithdraw: false,
    /** What this phone keeps of a sign-up until the server has answered. */
    kept: null as Pick<KeptLine, 'tone' | 'icon' | 'text'> | null,
    stop: null as StopLine | null,
    isSending: false,
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,
  answer: null as Answer | null,
  timer: 0,
  stopListening: () => {},

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
  },

  onShow() {
    this.setData(textSize())
    this.stopListening = whenNetworkIsBack(() => this.refresh())
    this.refresh()
  },

  onHide() {
    this.pause()
  },

  onUnload() {
    this.pause()
  },

  pause() {
    this.stopListening()
    clearTimeout(this.timer)
  },

  async onPullDownRefresh() {
    await this.refresh()
    wx.stopPullDownRefresh()
  },

  async refresh() {
    await submitPendingSignUps()
    try {
      this.answer = await call(showActivity, this.keys)
      forgetSeen(this.keys)
    } catch (error) {
      if (!this.answer) this.setData({ isLoading: false, face: faceOf(error) })
    }
    this.arrange()
  },

  retry() {
    this.setData({ isLoading: true, face: null })
    this.refresh()
  },

  arrange() {
    if (!this.answer) return
    const { activity, isDraft } = this.answer
    const state = stateOf(activity)
    this.setData({ isLoading: false, face: null, ...linesOf(this.answer, state) })
    // What residents cannot see yet is not handed on either.
    if (isDraft) wx.hideShareMenu()
    else wx.showShareMenu({})
    this.waitForTurn(activity, state)
  },

  /** The page turns by itself when the window opens or closes while somebody looks at it. */
  waitForTurn(activity: ActivityWhole, state: State) {
    clearTimeout(this.timer)
    if (state === 'over' || activity.cancelledAt) return
    const turnsAt = Date.parse(state === 'early' ? activity.opensAt : activity.closesAt)
    this.timer = setTimeout(() => this.arrange(), Math.min(turnsAt - now() + 500, 60_000))
  },

  signUp() {
    return this.carryOut('join')
  },

  async withdraw() {
    const { confirm } = await wx.showModal({
      title: this.data.isWaiting ? '不再候补？' : '取消报名？',
      content: '名额会给后面候补的人。再报名，要从头排。',
      cancelText: '先不',
      confirmText: '取消报名',
      confirmColor: '#25201B',
    })
    if (!confirm) return
    await this.carryOut('withdraw')
  },

  /** Kept from the tap on. What stands afterwards is asked of the server: others move at the same time. */
  async carryOut(wish: PendingSignUp['wish']) {
    if (this.data.isSending || !this.answer) return
    this.setData({ isSending: true, stop: null })
    try {
      await submitSignUp(await keepSignUp(wish, this.answer.activity))
    } catch (error) {
      if (!mayStillSucceed(error)) this.setData({ stop: stopLineOf(error) })
    }
    await this.refresh()
    this.setData({ isSending: false })
  },
})
