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
import { countIn, kindChoices, monthLater, type Week, weeksOf } from './month.ts'

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
    /** The whole month in place of the week. */
    isMonth: false,
    monthWords: '',
    weeks: [] as Week[],
    kinds: [] as ReturnType<typeof kindChoices>,
    kind: '',
    days: [] as Day[],
    isEmpty: false,
    notOpen: null as NotOpen | null,
    kept: [] as KeptLine[],
  },
  answer: null as Answer | null,
  chosen: '',
  /** `2026-03`, where the month is open. */
  month: '',
  fromOn: '',
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
      const fromOn = this.fromOn || mondayOf(dateIn(now()))
      this.answer = await call(listActivities, { communityId: null, fromOn, days: daysShown })
      this.fromOn = fromOn
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
    const { community, notOpen, months } = this.answer
    const { kind } = this.data
    const today = dateIn(now())
    const chosen = this.chosen || today
    const monday = mondayOf(chosen)
    const activities = this.answer.activities.filter((one) => kind === '' || one.kind === kind)
    const days = daysFrom(chosen, activities, now())
    const count = activities.filter(({ startsAt }) => mondayOf(dateIn(startsAt)) === monday).length
    const isThisWeek = monday === mondayOf(today)
    this.setData({
      community: plainName(community?.name ?? notOpen?.name ?? '活动'),
      hasCommunity: community !== null,
      notOpen,
      isInvented: community?.isInvented ?? activities.some(({ isInvented }) => isInvented),
      weekWords: `${monthOf(chosen)}，${weekName(monday, mondayOf(today))} ${count} 场`,
      otherWeek: isThisWeek ? '下周' : '本周',
      week: weekFrom(monday, activities, chosen, today),
      kinds: kindChoices(months),
      days,
      isEmpty: days.every(({ lines }) => lines.length === 0),
    })
    if (this.data.isMonth) this.arrangeMonth(chosen, today)
  },

  arrangeMonth(chosen: string, today: string) {
    const { months } = this.answer ?? { months: [] }
    const { month } = this
    this.setData({
      monthWords: `${monthOf(`${month}-01`)}，${countIn(month, months, this.data.kind)} 场`,
      weeks: weeksOf(month, months, { chosen, today, kind: this.data.kind }),
    })
  },

  openMonth() {
    this.month = (this.chosen || dateIn(now())).slice(0, 7)
    this.setData({ isMonth: !this.data.isMonth })
    this.arrange()
  },

  turnMonth(event: WechatMiniprogram.TouchEvent) {
    this.month = monthLater(this.month, event.currentTarget.dataset.by === 'before' ? -1 : 1)
    return this.lookAt(`${this.month}-01`)
  },

  chooseKind(event: WechatMiniprogram.TouchEvent) {
    this.setData({ kind: event.currentTarget.dataset.key })
    this.arrange()
  },

  chooseDay(event: WechatMiniprogram.CustomEvent<{ date: string }>) {
    return this.lookAt(event.detail.date)
  },

  /** Two weeks are here; a day beyond them is fetched with the two weeks from its Monday on. */
  async lookAt(date: string) {
    this.chosen = date
    if (this.data.isMonth) this.month = date.slice(0, 7)
    const isHere = date >= this.fromOn && date < daysLater(this.fromOn, daysShown)
    if (!isHere) {
      this.fromOn = mondayOf(date)
      await this.fetch()
    } else this.arrange()
  },

  turnWeek() {
    const today = dateIn(now())
    const isThisWeek = mondayOf(this.chosen || today) === mondayOf(today)
    return this.lookAt(isThisWeek ? daysLater(mondayOf(today), 7) : today)
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

function weekName(monday: string, thisMonday: string): string {
  if (monday === thisMonday) return '本周'
  return monday === daysLater(thisMonday, 7) ? '下周' : '这一周'
}
