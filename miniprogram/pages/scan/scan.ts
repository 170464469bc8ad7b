// From a scanned text to a receipt: read it, hold the moment, sign in. Nothing is called done before the
// server says so; without network the scan stays on this phone and is tried again.
import type { Fence } from '@linli/shared/activity/fence'
import { clockTime } from '@linli/shared/time'
import type { NotOpen } from '../../components/whom-to-call/whom-to-call.ts'
import { lacksConsent } from '../../lib/consent.ts'
import { textSize } from '../../lib/elder.ts'
import type { Face } from '../../lib/faces.ts'
import { Offline } from '../../lib/failures.ts'
import { handReceipt, keptReceipt, type Receipt } from '../../lib/handed-receipt.ts'
import { whenNetworkIsBack } from '../../lib/network.ts'
import { askNotOpen } from '../../lib/not-open.ts'
import {
  declined,
  forgetCheckIn,
  keepCheckIn,
  mayStillSucceed,
  type PendingCheckIn,
  settle,
} from '../../lib/pending-check-ins.ts'
import { goBackOrHome, paths, replaceBy } from '../../lib/roads.ts'
import { scan } from '../../lib/scanner.ts'
import { endFace, handedInFace, isClosed, keptFace, notAgreed } from './faces.ts'
import { type Query, readScan, type Scanned } from './reading.ts'
import { handIn, isForOrganizers, type Step, signIn } from './signing-in.ts'

/** A code lives 20 to 30 seconds, so a passing hole in the network must not cost more than this. */
const retryMilliseconds = 4_000

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
  /** As the hold told it. */
  fence: null as Fence | null,
  wasOffline: false,
  /** Left before the answer: the scan stays kept, and 活动 tells how it ended. */
  isGone: false,
  timer: 0,
  stopListening: () => {},

  onLoad(query: Query) {
    this.stopListening = whenNetworkIsBack(() => this.attempt())
    const read = readScan(query)
    if (read.is === 'signIn') this.begin(read)
    else if (read.is === 'elsewhere') replaceBy(read.page, { text: read.text })
    else this.stop(read.face)
  },

  onUnload() {
    this.stopListening()
    clearTimeout(this.timer)
    this.isGone = true
  },

  async begin({ code, scannedAt }: Scanned) {
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
      this.finish(await signIn(this, this.pending))
    } catch (error) {
      if (isForOrganizers(error, this.pending, this.wasOffline)) await this.handIn(this.pending)
      else this.stopBy(error, this.pending)
    }
    this.isBusy = false
  },

  async handIn(pending: PendingCheckIn) {
    try {
      const done = await handIn(pending)
      if (done.checkIn.standing !== 'unconfirmed') this.finish({ ...done, occasion: 'repeated' })
      else if (!this.isGone) {
        forgetCheckIn(pending.checkInId)
        this.pending = null
        this.setData({ isHandedIn: true, keptAt: '' })
        this.stop(handedInFace(this.wasOffline))
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
    handReceipt({ ...receipt, fence: this.fence, ...(token && { token }) })
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
      this.stop(keptFace(error))
      this.timer = setTimeout(() => this.attempt(), retryMilliseconds)
      return
    }
    forgetCheckIn(pending.checkInId)
    this.pending = null
    this.stop(endFace(error, this.wasOffline))
    if (isClosed(error)) this.sayWhomToCall(pending)
  },

  /** The sentence stands already; what fails here takes nothing from it. */
  async sayWhomToCall({ communityId }: PendingCheckIn) {
    this.setData({ notOpen: await askNotOpen(communityId).catch(() => null) })
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
