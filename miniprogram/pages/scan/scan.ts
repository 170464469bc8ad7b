// From a scanned text to a receipt: read it, hold the moment, sign in. Nothing is called done before the
// server says so; without network the scan stays on this phone and is tried again.
import { lateHours } from '@linli/shared/activity/by-hand'
import { hold } from '@linli/shared/activity/hold'
import { readMemberCode } from '@linli/shared/activity/member-code'
import { readAddress, type ScannedCode } from '@linli/shared/activity/sign-in-code'
import { clockTime } from '@linli/shared/time'
import type { NotOpen } from '../../components/whom-to-call/whom-to-call.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { lacksConsent, withConsent } from '../../lib/consent.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, faceOfSentence } from '../../lib/faces.ts'
import { Offline, Refused } from '../../lib/failures.ts'
import { handReceipt, keptReceipt, type Receipt } from '../../lib/handed-receipt.ts'
import { whenNetworkIsBack } from '../../lib/network.ts'
import { askNotOpen } from '../../lib/not-open.ts'
import {
  cameInTime,
  cameLate,
  declined,
  forgetCheckIn,
  handInLate,
  keepCheckIn,
  mayStillSucceed,
  type PendingCheckIn,
  settle,
  submitCheckIn,
} from '../../lib/pending-check-ins.ts'
import { decoded, goBackOrHome, paths, replaceBy } from '../../lib/roads.ts'
import { pageFor, scan } from '../../lib/scanner.ts'
import { noScan, notASignInCode, tooLate } from '../../lib/sentences.ts'

/** A code lives 20 to 30 seconds, so a passing hole in the network must not cost more than this. */
const retryMilliseconds = 4_000

/** `q` and the second of the scan come from WeChat's own scanner, `text` from the one in linli. */
type Query = { q?: string; scancode_time?: string; text?: string }

type Step = 'reading' | 'holding' | 'signingIn' | 'stopped'

Page({
  data: {
    ...textSize(),
    step: 'reading' as Step,
    face: null as Face | null,
    /** Did not agree; may still change their mind while the scan is held. */
    mayAgree: false,
    /** Set while the scan is kept on this phone. */
    keptAt: '',
    title: '',
    isHandedIn: false,
    notOpen: null as NotOpen | null,
  },
  pending: null as PendingCheckIn | null,
  isBusy: false,
  isHeld: false,
  wasOffline: false,
  /** Left before the answer: the scan stays kept, and 活动 tells how it ended. */
  isGone: false,
  timer: 0,
  stopListening: () => {},

  onLoad(query: Query) {
    this.stopListening = whenNetworkIsBack(() => this.attempt())
    const text = decoded(query.q ?? query.text)
    const code = readAddress(text)
    if (code) this.begin(code, scanTime(query.scancode_time))
    else if (pageFor(text) === paths.invitation) replaceBy(paths.invitation, { text })
    else if (readMemberCode(text)) this.stop(forOrganizers)
    else this.stop(faceOfSentence(text ? notASignInCode : noScan))
  },

  onUnload() {
    this.stopListening()
    clearTimeout(this.timer)
    this.isGone = true
  },

  async begin(code: ScannedCode, scannedAt: number) {
    this.pending = await keepCheckIn(code, scannedAt)
    await this.attempt()
  },

  /** What 现在试试 does; the tries that go on by themselves leave the face as it is. */
  again() {
    this.setData({ face: null, keptAt: '', mayAgree: false })
    this.attempt()
  },

  async attempt() {
    if (!this.pending || this.isBusy) return
    clearTimeout(this.timer)
    this.isBusy = true
    try {
      this.finish(await this.signIn(this.pending))
    } catch (error) {
      if (cameLate(error) && (this.wasOffline || cameInTime(this.pending)))
        await this.handIn(this.pending)
      else this.stopBy(error, this.pending)
    }
    this.isBusy = false
  },

  async signIn(pending: PendingCheckIn): Promise<Receipt> {
    if (!this.isHeld) {
      const { communityId, activityId, token } = pending
      this.setData({ step: 'holding' })
      const { activity, checkIn } = await call(hold, { communityId, activityId, token })
      if (checkIn) return { activity, checkIn, occasion: 'repeated' }
      this.isHeld = true
      this.setData({ title: activity.title })
    }
    this.setData({ step: 'signingIn' })
    const done = await withConsent('signIn', () => submitCheckIn(pending))
    return { ...done, occasion: done.isRepeated ? 'repeated' : 'fresh' }
  },

  /** The network, or the mini-program itself, came after the code had passed. */
  async handIn(pending: PendingCheckIn) {
    try {
      const done = await withConsent('signIn', () => handInLate(pending))
      if (done.checkIn.standing !== 'unconfirmed') this.finish({ ...done, occasion: 'repeated' })
      else if (!this.isGone) {
        forgetCheckIn(pending.checkInId)
        this.pending = null
        this.setData({ isHandedIn: true, keptAt: '' })
        this.stop(this.wasOffline ? handedIn : handedInSlowly)
      }
    } catch (error) {
      this.stopBy(error, pending)
    }
  },

  finish(receipt: Receipt) {
    if (this.isGone) return
    const token = this.pending?.token
    if (this.pending) forgetCheckIn(this.pending.checkInId)
    this.pending = null
    handReceipt({ ...receipt, ...(token && { token }) })
    const { communityId, activityId } = receipt.activity
    replaceBy(paths.receipt, { communityId, activityId })
  },

  stopBy(error: unknown, pending: PendingCheckIn) {
    if (this.isGone) return
    if (lacksConsent(error)) {
      settle(pending.checkInId, declined)
      this.setData({ mayAgree: true })
      return this.stop(notAgreed)
    }
    const known = error instanceof Offline ? keptReceipt(pending.activityId) : null
    if (known) return this.finish({ ...known, occasion: 'repeated' })
    if (mayStillSucceed(error)) {
      this.wasOffline ||= error instanceof Offline
      this.setData({ keptAt: clockTime(pending.scannedAt) })
      this.stop(error instanceof Offline ? keptOffline : keptUnanswered)
      this.timer = setTimeout(() => this.attempt(), retryMilliseconds)
      return
    }
    forgetCheckIn(pending.checkInId)
    this.pending = null
    this.stop(this.wasOffline && cameLate(error) ? faceOfSentence(tooLate) : faceOf(error))
    const isClosed = error instanceof Refused && error.code === 'activity.communityClosed'
    if (isClosed) this.sayWhomToCall(pending)
  },

  /** The sentence stands already; what fails here takes nothing from it. */
  async sayWhomToCall({ communityId }: PendingCheckIn) {
    const notOpen = await askNotOpen(communityId).catch(() => null)
    this.setData({ notOpen })
  },

  stop(face: Face) {
    this.setData({ step: 'stopped', face })
  },

  scanAgain() {
    scan('scanPage')
  },

  leave() {
    goBackOrHome()
  },
})

/** The mini-program may open long after the scan; a second that cannot be is not believed. */
function scanTime(seconds: string | undefined): number {
  const at = Number(seconds) * 1000
  const isPossible = at <= now() && now() - at < lateHours * 3_600_000
  return isPossible ? at : now()
}

const forOrganizers: Face = {
  tone: 'plain',
  icon: 'info',
  title: '这是给工作人员扫的码',
  lines: ['“我的码”和纸卡，由现场的工作人员扫。', '您自己签到，请扫工作人员手机上的签到码。'],
}

const notAgreed: Face = {
  tone: 'plain',
  icon: 'info',
  title: '没有签到',
  lines: ['您没有同意，这次不记。', '活动照样参加，想好了可以再签。'],
}

const handedIn: Face = {
  tone: 'wait',
  icon: 'clock',
  title: '已交给社区确认',
  lines: ['码过了时间才有网。', '工作人员确认了才算签到，会告诉您。'],
}

const handedInSlowly: Face = {
  ...handedIn,
  lines: ['打开得慢，到时码已经换了。', '工作人员确认了才算签到，会告诉您。'],
}

const late = '提交晚了，要等社区确认才算。'

const keptOffline: Face = {
  tone: 'wait',
  icon: 'offline',
  title: '已存在手机里',
  lines: ['现在没有网络，有网自动提交。', late],
}

const keptUnanswered: Face = {
  tone: 'wait',
  icon: 'clock',
  title: '已存在手机里',
  lines: ['邻里一时没有答复，正在自动再试。', late],
}
