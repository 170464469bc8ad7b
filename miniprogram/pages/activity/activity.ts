// One activity: what, where, when, for whom, how many came, one's own record, and what can be done now.
import type { ActivityWhole } from '@linli/shared/activity/activity'
import { showActivity } from '@linli/shared/activity/show-activity'
import { signUp } from '@linli/shared/activity/sign-up'
import { placesLeft } from '@linli/shared/activity/waitlist'
import { windowState } from '@linli/shared/activity/window'
import { withdrawSignUp } from '@linli/shared/activity/withdraw-sign-up'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime } from '@linli/shared/time'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { callWithConsent } from '../../lib/consent.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { handReceipt } from '../../lib/handed-receipt.ts'
import { type ActivityKeys, goTo, paths } from '../../lib/roads.ts'
import { scan } from '../../lib/scanner.ts'
import { mayStillSignUp, ownWords, placesWords } from '../../lib/sign-up-lines.ts'
import { dayAndHours, nearMoment } from '../../lib/when.ts'
import { kindWords, roleWords } from '../../lib/words.ts'

type Answer = OutputOf<typeof showActivity>

Page({
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
    isCancelled: false,
    state: 'early' as ReturnType<typeof windowState>,
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
    stop: null as StopLine | null,
    isSending: false,
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,
  answer: null as Answer | null,
  attempt: null as Attempt | null,
  timer: 0,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
  },

  onShow() {
    this.setData(textSize())
    this.refresh()
  },

  onHide() {
    clearTimeout(this.timer)
  },

  onUnload() {
    clearTimeout(this.timer)
  },

  async onPullDownRefresh() {
    await this.refresh()
    wx.stopPullDownRefresh()
  },

  async refresh() {
    try {
      this.answer = await call(showActivity, this.keys)
      this.arrange()
    } catch (error) {
      if (!this.answer) this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  retry() {
    this.setData({ isLoading: true, face: null })
    this.refresh()
  },

  arrange() {
    if (!this.answer) return
    const { activity, checkIn, places, attendees, canShowCode, canChange } = this.answer
    const isCancelled = activity.cancelledAt !== null
    const state = stateOf(activity)
    this.setData({
      isLoading: false,
      face: null,
      activity,
      kind: kindWords[activity.kind],
      when: dayAndHours(activity.startsAt, activity.endsAt),
      who: activity.invitedRoles.map((role) => roleWords[role]).join('、') || '所有人',
      attendees,
      canShowCode,
      canChange: canChange && !isCancelled && state !== 'over',
      isCancelled,
      state,
      isSignedIn: checkIn !== null,
      places: placesWords(places),
      ...signUpOf(this.answer),
      ...standingOf(activity, checkIn, state),
    })
    this.waitForTurn(activity, state)
  },

  /** The page turns by itself when the window opens or closes while somebody looks at it. */
  waitForTurn(activity: ActivityWhole, state: ReturnType<typeof windowState>) {
    clearTimeout(this.timer)
    if (state === 'over' || activity.cancelledAt) return
    const turnsAt = Date.parse(state === 'early' ? activity.opensAt : activity.closesAt)
    this.timer = setTimeout(() => this.arrange(), Math.min(turnsAt - now() + 500, 60_000))
  },

  signUp() {
    return this.carryOut('signUp', ({ requestId, newId }) =>
      callWithConsent(signUp, { ...this.keys, signUpId: newId }, requestId),
    )
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
    await this.carryOut('withdraw', ({ requestId }) => call(withdrawSignUp, this.keys, requestId))
  },

  /** What stands afterwards is asked of the server: others move at the same time. */
  async carryOut(what: string, ask: (attempt: Attempt) => Promise<unknown>) {
    if (this.data.isSending) return
    this.setData({ isSending: true, stop: null })
    try {
      await attempt(this, [what, this.keys], ask)
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    await this.refresh()
    this.setData({ isSending: false })
  },

  scan() {
    scan()
  },

  showCode() {
    goTo(paths.signInCode, this.keys)
  },

  showAttendance() {
    goTo(paths.attendance, this.keys)
  },

  change() {
    goTo(paths.planActivity, this.keys)
  },

  showReceipt() {
    if (!this.answer?.checkIn) return
    const { activity, checkIn } = this.answer
    handReceipt({ activity, checkIn, occasion: 'kept' })
    goTo(paths.receipt, this.keys)
  },

  phone() {
    const phoneNumber = this.data.activity?.officePhone ?? ''
    wx.makePhoneCall({ phoneNumber }).catch(() => {})
  },
})

function signUpOf({ activity, checkIn, places, signUp }: Answer) {
  const isOpen = mayStillSignUp(activity, now()) && !checkIn
  return {
    own: signUp ? ownWords(signUp) : '',
    isWaiting: Boolean(signUp && signUp.position !== null),
    join: !isOpen || signUp ? '' : placesLeft(places) === 0 ? '排候补' : '报名',
    mayWithdraw: isOpen && signUp !== null,
  }
}

function stateOf(activity: ActivityWhole) {
  const window = { opensAt: Date.parse(activity.opensAt), closesAt: Date.parse(activity.closesAt) }
  return windowState(now(), window)
}

function standingOf(
  activity: ActivityWhole,
  checkIn: Answer['checkIn'],
  state: ReturnType<typeof windowState>,
): { standing: string; tone: string } {
  if (activity.cancelledAt) {
    const why = activity.cancelReason ? `：${activity.cancelReason}` : ''
    const kept = checkIn ? '您的签到记录还在。' : ''
    return { standing: `这场活动已取消${why}。${kept}`, tone: 'soon' }
  }
  if (checkIn) {
    const waits = checkIn.standing === 'unconfirmed' ? '，待社区确认' : ''
    return { standing: `您已于 ${clockTime(checkIn.checkedInAt)} 签到${waits}。`, tone: 'done' }
  }
  if (state === 'early') {
    return { standing: `${nearMoment(activity.opensAt, now())} 起可以签到。`, tone: 'calm' }
  }
  if (state === 'open') {
    return {
      standing: `现在可以签到，${nearMoment(activity.closesAt, now())} 截止。`,
      tone: 'soon',
    }
  }
  return { standing: '活动已经结束。来过却没签上，请找工作人员补签。', tone: 'calm' }
}
