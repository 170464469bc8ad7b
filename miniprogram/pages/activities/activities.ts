// 活动, the first screen: what is on here, and the way to sign in. One call fills it.
import { listActivities } from '@linli/shared/activity/list-activities'
import { dateIn, daysLater } from '@linli/shared/day'
import type { OutputOf } from '@linli/shared/operation'
import { inShanghai } from '@linli/shared/time'
import type { StripDay } from '../../components/week-strip/week-strip.ts'
import type { NotOpen } from '../../components/whom-to-call/whom-to-call.ts'
import type { ActivityLine } from '../../lib/activity-lines.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize, turnElder } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { askForKept, forgetKept, handInKept } from '../../lib/hand-in.ts'
import { type KeptLine, keptLines } from '../../lib/kept-lines.ts'
import { whenNetworkIsBack } from '../../lib/network.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { scan } from '../../lib/scanner.ts'
import { markTab } from '../../lib/tabs.ts'
import { mondayOf } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'
import { type Day, daysFrom, weekFrom } from './menu.ts'

type Answer = OutputOf<typeof listActivities>
type LineEvent = WechatMiniprogram.CustomEvent<ActivityLine>

const daysShown = 14

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    /** The list stays when a later refresh fails; this line says since when. */
    stale: '',
    community: '',
    hasCommunity: false,
    isInvented: false,
    weekWords: '',
    otherWeek: '',
    week: [] as StripDay[],
    days: [] as Day[],
    isEmpty: false,
    notOpen: null as NotOpen | null,
    kept: [] as KeptLine[],
  },
  answer: null as Answer | null,
  chosen: '',
  stopListening: () => {},

  onShow() {
    markTab(this, 1)
    this.setData({ ...textSize(), kept: keptLines() })
    this.stopListening = whenNetworkIsBack(() => this.refresh())
    this.refresh()
  },

  onHide() {
    this.stopListening()
  },

  onUnload() {
    this.stopListening()
  },

  async onPullDownRefresh() {
    await this.refresh()
    wx.stopPullDownRefresh()
  },

  async refresh() {
    await Promise.all([this.fetch(), this.submitKept()])
  },

  async fetch() {
    if (!this.answer) this.setData({ isLoading: true, face: null })
    try {
      const fromOn = mondayOf(dateIn(now()))
      this.answer = await call(listActivities, { communityId: null, fromOn, days: daysShown })
      this.setData({ isLoading: false, face: null, stale: '' })
      this.arrange()
    } catch (error) {
      const face = faceOf(error)
      if (this.answer) this.setData({ stale: `${face.title}，下面是之前取到的。` })
      else this.setData({ isLoading: false, face })
    }
  },

  async submitKept() {
    await handInKept()
    this.setData({ kept: keptLines() })
    await askForKept()
    this.setData({ kept: keptLines() })
  },

  arrange() {
    if (!this.answer) return
    const { activities, community, notOpen } = this.answer
    const today = dateIn(now())
    const chosen = this.chosen || today
    const monday = mondayOf(chosen)
    const isThisWeek = monday === mondayOf(today)
    const week = weekFrom(monday, activities, chosen, today)
    const days = daysFrom(chosen, activities, now())
    const count = activities.filter(({ startsAt }) => mondayOf(dateIn(startsAt)) === monday).length
    this.setData({
      community: plainName(community?.name ?? notOpen?.name ?? '活动'),
      hasCommunity: community !== null,
      notOpen,
      isInvented: community?.isInvented ?? activities.some(({ isInvented }) => isInvented),
      weekWords: `${monthOf(chosen)}，${isThisWeek ? '本周' : '下周'} ${count} 场`,
      otherWeek: isThisWeek ? '下周' : '本周',
      week,
      days,
      isEmpty: days.every(({ lines }) => lines.length === 0),
    })
  },

  chooseDay(event: WechatMiniprogram.CustomEvent<{ date: string }>) {
    this.chosen = event.detail.date
    this.arrange()
  },

  turnWeek() {
    const today = dateIn(now())
    const isThisWeek = mondayOf(this.chosen || today) === mondayOf(today)
    this.chosen = isThisWeek ? daysLater(mondayOf(today), 7) : today
    this.arrange()
  },

  openActivity({ detail: { communityId, activityId } }: LineEvent) {
    goTo(paths.activity, { communityId, activityId })
  },

  openCode({ detail: { communityId, activityId } }: LineEvent) {
    goTo(paths.signInCode, { communityId, activityId })
  },

  putAway({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    forgetKept(detail.id)
    this.setData({ kept: keptLines() })
  },

  turnElder({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.setData(turnElder(detail.isOn))
  },

  scan() {
    scan()
  },
})

function monthOf(date: string): string {
  return inShanghai(`${date}T12:00:00+08:00`).format('M月')
}
