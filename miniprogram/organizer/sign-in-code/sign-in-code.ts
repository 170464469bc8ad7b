// 签到码, the organizer's screen: the code that changes every ten seconds, and who has just come.
import { slotSeconds } from '@linli/shared/activity/sign-in-code'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { Offline, Refused } from '../../lib/failures.ts'
import { whenNetworkIsBack } from '../../lib/network.ts'
import { mayStillSucceed } from '../../lib/pending-check-ins.ts'
import { type ActivityKeys, goTo, paths } from '../../lib/roads.ts'
import { dayAndHours } from '../../lib/when.ts'
import { arrivals, countOf } from './arrivals.ts'
import {
  type CodeSupply,
  fetchSupply,
  forgetSupply,
  keptSupply,
  needsMore,
  shownAt,
} from './code-supply.ts'
import { brighten, dim } from './screen-light.ts'

const refillPause = 5_000

Page({
  ...arrivals,
  data: {
    ...textSize(),
    phase: 'loading' as 'loading' | 'live' | 'hidden' | 'ended' | 'stopped',
    face: null as Face | null,
    title: '',
    when: '',
    isInvented: false,
    address: '',
    seconds: slotSeconds,
    slotSeconds,
    attendees: 0,
    capacity: null as number | null,
    filled: 0,
    names: '',
    isOffline: false,
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,
  supply: null as CodeSupply | null,
  askedAt: 0,
  isShown: false,
  ticking: 0,
  polling: 0,
  isAsking: false,
  /** It ends at another time than it did when the codes were fetched. */
  isMoved: false,
  stopListening: () => {},

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
    this.supply = keptSupply(this.keys.activityId)
    if (this.supply) this.describe(this.supply)
  },

  onShow() {
    this.isShown = true
    this.setData(textSize())
    brighten()
    this.stopListening = whenNetworkIsBack(() => {
      this.askedAt = 0
      this.start()
    })
    this.start()
  },

  onHide() {
    this.pause()
  },

  onUnload() {
    this.pause()
  },

  pause() {
    this.isShown = false
    this.stopListening()
    clearTimeout(this.ticking)
    clearTimeout(this.polling)
    dim()
  },

  async start() {
    if (!this.supply) await this.refill()
    if (!this.supply || !this.isShown) return
    this.tick()
    this.poll()
  },

  retry() {
    this.setData({ phase: 'loading', face: null })
    this.start()
  },

  async refill() {
    this.askedAt = Date.now()
    try {
      this.supply = await fetchSupply(this.keys)
      this.isMoved = false
      this.setData({ isOffline: false })
      this.describe(this.supply)
    } catch (error) {
      this.meet(error)
    }
  },

  describe({ title, startsAt, endsAt, isInvented, ...counts }: CodeSupply) {
    const when = dayAndHours(startsAt, endsAt)
    this.setData({ face: null, title, when, isInvented, ...countOf(counts) })
  },

  /** Without codes the page can only say why; with codes it goes on showing them while nobody forbids it. */
  meet(error: unknown) {
    if (error instanceof Refused && error.code === 'activity.over' && this.supply) this.end()
    else if (error instanceof Refused && !mayStillSucceed(error)) this.putAway(error)
    else if (!this.supply) this.setData({ phase: 'stopped', face: faceOf(error) })
    else this.setData({ isOffline: error instanceof Offline })
  },

  tick() {
    clearTimeout(this.ticking)
    if (!this.supply || !this.isShown) return
    const moment = now()
    if (moment > Date.parse(this.supply.closesAt) && !this.isMoved) return this.end()
    this.setData(shownAt(this.supply, moment))
    const isDue = this.isMoved || needsMore(this.supply, moment)
    if (isDue && Math.abs(Date.now() - this.askedAt) > refillPause) this.refill()
    this.ticking = setTimeout(() => this.tick(), 1000 - (moment % 1000) + 20)
  },

  end() {
    this.pause()
    forgetSupply()
    this.setData({ phase: 'ended', address: '' })
  },

  /** Codes fetched ahead are not shown for what nobody can sign in at any more. */
  putAway(error: Refused) {
    this.pause()
    forgetSupply()
    this.supply = null
    this.setData({ phase: 'stopped', address: '', face: faceOf(error) })
  },

  addByHand() {
    goTo(paths.addByHand, this.keys)
  },

  showAttendance() {
    goTo(paths.attendance, this.keys)
  },
})
