// One activity: what, where, when, for whom, how many came, one's own record, and what can be done now.
import type { ActivityWhole } from '@linli/shared/activity/activity'
import { showActivity } from '@linli/shared/activity/show-activity'
import { windowState } from '@linli/shared/activity/window'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime } from '@linli/shared/time'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { handReceipt } from '../../lib/handed-receipt.ts'
import type { KeptLine } from '../../lib/kept-lines.ts'
import { whenNetworkIsBack } from '../../lib/network.ts'
import { mayStillSucceed } from '../../lib/pending-check-ins.ts'
import {
  keepSignUp,
  type PendingSignUp,
  submitPendingSignUps,
  submitSignUp,
} from '../../lib/pending-sign-ups.ts'
import { rhythmWords } from '../../lib/rhythm-words.ts'
import { type ActivityKeys, addressOf, goTo, paths } from '../../lib/roads.ts'
import { scan } from '../../lib/scanner.ts'
import { placesWords } from '../../lib/sign-up-lines.ts'
import { civilDay, dayAndHours, nearMoment } from '../../lib/when.ts'
import { kindWords, roleWords } from '../../lib/words.ts'
import { forgetSeen, signUpOf } from './sign-up.ts'

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
    /** Of its community: may plan it again and see its notice. */
    isOrganizer: false,
    isDraft: false,
    /** How often it comes again; empty where it is once. */
    again: '',
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
    const { activity, checkIn, places, attendees, canShowCode, canChange, isDraft } = this.answer
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
      isOrganizer: canChange,
      isDraft,
      again: againOf(this.answer.series),
      isCancelled,
      state,
      isSignedIn: checkIn !== null,
      places: placesWords(places),
      ...signUpOf(this.answer),
      ...(isDraft ? draftStanding : standingOf(activity, checkIn, state)),
    })
    // What residents cannot see yet is not handed on either.
    if (isDraft) wx.hideShareMenu()
    else wx.showShareMenu({})
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

  scan() {
    scan()
  },

  showMyCode() {
    goTo(paths.myCode)
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

  showNotice() {
    goTo(paths.notice, this.keys)
  },

  planAgain() {
    const { communityId, activityId } = this.keys
    goTo(paths.planActivity, { communityId, copyOf: activityId })
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { activity } = this.data
    if (!activity) return { title: '邻里', path: paths.activities }
    return {
      title: `${nearMoment(activity.startsAt, now())} ${activity.title}`,
      path: addressOf(paths.activity, this.keys),
      imageUrl: sharePicture,
    }
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

const draftStanding = { standing: '这是草稿，居民还看不到。', tone: 'wait' }

/** Five by four, as WeChat shows it. */
const sharePicture = '/images/activity.png'

function againOf(series: Answer['series']): string {
  if (!series) return ''
  const provisional = series.isProvisional ? '；这一年的放假安排还没公布，日期是暂定的' : ''
  return `${rhythmWords(series.rhythm)}，到 ${civilDay(series.untilOn)}${provisional}`
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
